package dev.httpanatomy.rendering.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.httpanatomy.inspection.layers.Layers;
import dev.httpanatomy.inspection.layers.SampleLayers;
import dev.httpanatomy.rendering.GoldenText;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

class LayersJsonViewTest {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  @Test
  void isAsTheGoldenFileHasIt() {
    GoldenText.assertEquals(render(SampleLayers.all().get("closed")), "layers/closed.json");
  }

  @Test
  void aFactIsATextOrANumberOrUnknown() {
    for (Map.Entry<String, Layers> each : SampleLayers.all().entrySet()) {
      for (JsonNode layer : JSON.readTree(render(each.getValue())).path("layers")) {
        for (JsonNode fact : layer.path("facts")) {
          assertThat(Stream.of("text", "number", "unknown").filter(fact::has))
              .as("%s: %s", each.getKey(), fact)
              .hasSize(1);
        }
      }
    }
  }

  /// A program finds a fact under its name whether it is known or not.
  @Test
  void whatIsUnknownHasItsNameAllTheSame() {
    assertThat(names("closed")).isEqualTo(names("http-ipv4"));
  }

  private static List<String> names(String sample) {
    return JSON
        .readTree(render(SampleLayers.all().get(sample)))
        .path("layers")
        .path(1)
        .path("facts")
        .values()
        .stream()
        .map(fact -> fact.path("name").asString())
        .toList();
  }

  private static String render(Layers layers) {
    return new LayersJsonView(JSON.writer()).render(layers);
  }
}
