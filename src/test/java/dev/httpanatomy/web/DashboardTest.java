package dev.httpanatomy.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The dashboard asks for meters that there are, and shows all of ours.
class DashboardTest extends LiveTest {

  private static final Path FOLDER = Path.of("docs/observe");
  private static final Path DASHBOARD = FOLDER.resolve("grafana/http-anatomy.json");
  private static final Pattern METER =
      Pattern.compile("\\b(?:anatomy|jvm|process|system)_[a-z_]+\\b");
  private static final Pattern SAMPLE = Pattern.compile("(?m)^([a-z_]+)[ {]");

  @Autowired private MeterRegistry registry;

  @Test
  void itAsksForMetersThatThereAre() throws Exception {
    assertThat(served()).containsAll(asked());
  }

  @Test
  void itShowsAllOfOurMeters() throws Exception {
    Set<String> ours = served();
    ours.removeIf(name -> !name.startsWith("anatomy_"));
    assertThat(ours).isNotEmpty();
    assertThat(asked()).containsAll(ours);
  }

  @Test
  void everyPanelSaysWhatItShowsAndFitsBesideTheOthers() throws IOException {
    List<JsonNode> panels = panels();
    assertThat(panels).extracting(panel -> panel.path("id").asInt()).doesNotHaveDuplicates();
    assertThat(panels)
        .extracting(panel -> panel.path("gridPos").toString())
        .doesNotHaveDuplicates();
    assertThat(panels)
        .isNotEmpty()
        .allSatisfy(panel -> {
          assertThat(panel.path("title").asString()).isNotBlank();
          assertThat(panel.path("description").asString()).isNotBlank();
          assertThat(panel.at("/datasource/uid").asString()).isEqualTo("prometheus");
        });
    assertThat(Files.readString(FOLDER.resolve("grafana/datasource.yml")))
        .contains("uid: prometheus\n");
  }

  private Set<String> served() throws InterruptedException {
    // This service has no access log, so its meter is put there by one that logs nothing.
    new AccessLog(store, registry).close();
    // The meter of refused requests is there once one has been refused.
    assertThat(get("/anatomy", "Broken : a").status()).isEqualTo(400);
    return SAMPLE
        .matcher(get("/actuator/prometheus").text())
        .results()
        .map(name -> name.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> asked() throws IOException {
    Set<String> meters = new TreeSet<>();
    for (JsonNode panel : panels()) {
      for (JsonNode target : panel.path("targets")) {
        METER
            .matcher(target.path("expr").asString())
            .results()
            .map(MatchResult::group)
            .forEach(meters::add);
      }
    }
    return meters;
  }

  private static List<JsonNode> panels() throws IOException {
    return JsonMapper.shared()
        .readTree(Files.readString(DASHBOARD))
        .path("panels")
        .valueStream()
        .toList();
  }
}
