package dev.httpanatomy.rendering.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.httpanatomy.inspection.layers.Layers;
import dev.httpanatomy.inspection.layers.SampleLayers;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

class LayersHtmlViewTest {

  static Stream<Layers> samples() {
    return SampleLayers.all().values().stream();
  }

  private static Page page(Layers layers) {
    return Page.of(new LayersHtmlView().render(layers));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void eachLayerHasASectionThatTheBarLeadsTo(Layers layers) {
    Page page = page(layers);
    for (String id : List.of("octets", "application", "transport", "network", "link", "physical")) {
      assertThat(page.section(id).getElementsByTagName("table").getLength()).isEqualTo(1);
      assertThat(page.all("a").map(link -> link.getAttribute("href"))).contains("#" + id);
    }
    List<String> ids =
        page.all("*").map(it -> it.getAttribute("id")).filter(id -> !id.isEmpty()).toList();
    assertThat(ids).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void everyFactIsShownOrSaidToBeUnknown(Layers layers) {
    Page page = page(layers);
    layers
        .layers()
        .forEach(layer -> {
          String shown = page.section(layer.level().word()).getTextContent();
          assertThat(layer.facts())
              .allSatisfy(
                  fact -> assertThat(shown).containsIgnoringCase(fact.name().replace('-', ' ')));
        });
  }

  /// The security policy allows neither styles nor scripts in a page.
  @ParameterizedTest
  @MethodSource("samples")
  void thePageKeepsToItsSecurityPolicy(Layers layers) {
    Page page = page(layers);
    assertThat(page.all("*").filter(it -> it.hasAttribute("style"))).isEmpty();
    assertThat(page.all("script").map(Element::getTextContent)).containsOnly("");
    assertThat(page.all("link").map(link -> link.getAttribute("href")))
        .containsExactly("/favicon.svg", "/anatomy.css", "/layers.css");
  }

  @ParameterizedTest
  @MethodSource("samples")
  void theBarIsAsWideAsWhatIsKnown(Layers layers) {
    Element bar =
        page(layers).all("svg").filter(svg -> Page.hasClass(svg, "wire")).findFirst().orElseThrow();
    int end = 0;
    for (int i = 0; i < bar.getElementsByTagName("rect").getLength(); i++) {
      Element part = (Element) bar.getElementsByTagName("rect").item(i);
      assertThat(part.getAttribute("x")).isEqualTo(Integer.toString(end));
      end += Integer.parseInt(part.getAttribute("width"));
    }
    assertThat(end).isEqualTo(1000);
  }
}
