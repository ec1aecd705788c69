package dev.httpanatomy.web;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import dev.httpanatomy.listening.RawClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ActuatorTest extends LiveTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/actuator/health",
        "/actuator/health/liveness",
        "/actuator/health/readiness",
        "/actuator/info",
        "/actuator/metrics",
        "/actuator/metrics/anatomy.exchanges",
        "/actuator/prometheus",
        "/actuator/sbom"
      })
  void thatIsThere(String path) {
    assertThat(get(path).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "env", "beans", "configprops", "conditions", "heapdump", "threaddump", "loggers",
        "mappings", "shutdown", "scheduledtasks", "caches", "httpexchanges", "startup", "modulith"
      })
  void nothingElseIs(String endpoint) {
    assertThat(get("/actuator/" + endpoint).status()).isEqualTo(404);
  }

  /// A build without the registry makes no bill of materials.
  @Test
  void theBillOfMaterialsNamesWhatIsInside() {
    assumeThat(getClass().getResource("/META-INF/sbom/application.cdx.json")).isNotNull();
    assertThat(json("/actuator/sbom").get("ids").toString()).contains("application");
    JsonNode bill = JsonMapper.shared().readTree(get("/actuator/sbom/application").text());

    assertThat(bill.get("bomFormat").stringValue()).isEqualTo("CycloneDX");
    assertThat(bill.get("components").valueStream().map(part -> part.get("name").stringValue()))
        .contains("jetty-server", "spring-webmvc", "jackson-databind")
        .doesNotContain("junit-jupiter");
  }

  @Test
  void theServiceIsLiveAndReady() {
    assertThat(json("/actuator/health/liveness").get("status").stringValue()).isEqualTo("UP");
    assertThat(json("/actuator/health/readiness").get("status").stringValue()).isEqualTo("UP");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "anatomy_connections_total",
        "anatomy_exchanges_total",
        "anatomy_octets_bytes_total{direction=\"received\"}",
        "anatomy_octets_bytes_total{direction=\"sent\"}"
      })
  void aMeterMovesWithTheTraffic(String meter) {
    double before = value(meter);
    get("/anatomy");

    assertThat(value(meter)).isGreaterThan(before);
  }

  @Test
  void refusalsAreCountedByStatus() {
    RawClient.exchange(port, "GET / HTTP/1.1\r\n\r\n");
    double before = value("anatomy_requests_refused_total{status=\"400\"}");
    RawClient.exchange(port, "GET / HTTP/1.1\r\n\r\n");

    assertThat(value("anatomy_requests_refused_total{status=\"400\"}")).isEqualTo(before + 1);
  }

  @Test
  void openConnectionsAreCountedWhileTheyAre() {
    try (RawClient idle = connect()) {
      await().atMost(20, SECONDS).until(() -> value("anatomy_connections_open") >= 2);
      assertThat(idle.received()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "anatomy_recording_exchanges_held",
        "anatomy_recording_connections_held",
        "anatomy_recording_memory_bytes"
      })
  void whatIsHeldIsTold(String meter) {
    get("/anatomy");

    assertThat(value(meter)).isPositive();
  }

  @Test
  void whatMadeRoomIsCounted() {
    assertThat(value("anatomy_recording_exchanges_dropped_total")).isNotNegative();
    assertThat(value("anatomy_recording_connections_dropped_total")).isNotNegative();
  }

  private double value(String meter) {
    return get("/actuator/prometheus")
        .text()
        .lines()
        .filter(line -> line.startsWith(meter + " "))
        .mapToDouble(line -> Double.parseDouble(line.substring(meter.length() + 1)))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no meter " + meter));
  }
}
