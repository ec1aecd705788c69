package dev.httpanatomy.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.httpanatomy.finding.Finding;
import dev.httpanatomy.finding.Severity;
import dev.httpanatomy.inspection.Inspector;
import dev.httpanatomy.listening.RawClient;
import dev.httpanatomy.listening.RawResponse;
import dev.httpanatomy.recording.Exchange;
import dev.httpanatomy.reference.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// By our own rules our own answers are right.
class CleanAnswersTest extends LiveTest {

  @ParameterizedTest
  @CsvSource({
    "GET, /anatomy",
    "GET, /anatomy?format=json",
    "GET, /anatomy?format=html",
    "HEAD, /anatomy",
    "PUT, /anatomy",
    "OPTIONS, /anatomy",
    "TRACE, /anatomy",
    "GET, /exchanges",
    "HEAD, /exchanges",
    "OPTIONS, /exchanges",
    "GET, /connections",
    "GET, /layers",
    "GET, /layers?format=json",
    "GET, /layers?format=html",
    "HEAD, /layers",
    "POST, /dissect",
    "GET, /reference",
    "GET, /reference?format=html",
    "GET, /reference/headers",
    "HEAD, /reference/headers",
    "GET, /reference/headers/host",
    "GET, /reference/headers/host?format=json",
    "GET, /reference/headers/host?format=html",
    "GET, /reference/headers/X-Nothing",
    "GET, /reference/methods",
    "GET, /reference/methods/GET",
    "GET, /reference/statuses",
    "GET, /reference/statuses/404",
    "HEAD, /reference/statuses/404",
    "OPTIONS, /reference/statuses/404",
    "GET, /findings",
    "GET, /findings/missing-host",
    "GET, /findings/missing-host?format=json",
    "GET, /findings/missing-host?format=html",
    "GET, /findings/missing-nothing",
    "GET, /lab/tcp-vs-udp?hold=10",
    "GET, /lab/tcp-vs-udp?hold=10&format=json",
    "GET, /lab/tcp-vs-udp?hold=10&format=html",
    "HEAD, /lab/tcp-vs-udp",
    "GET, /actuator",
    "GET, /actuator/health",
    "GET, /actuator/info",
    "GET, /actuator/metrics",
    "GET, /actuator/prometheus",
    "GET, /actuator/sbom",
    "GET, /v3/api-docs",
    "GET, /swagger-ui.html",
    "GET, /swagger-ui/index.html",
    "GET, /",
    "GET, /nothing-here",
    "DELETE, /exchanges",
    "GET, /exchanges?limit=x",
    "GET, /%00",
    "CONNECT, a:1"
  })
  void ofEveryResource(String method, String target) {
    assertClean(exchange(request(method, target)));
  }

  @Test
  void ofARecording() {
    RawResponse recorded = get("/anatomy");
    String exchange = "/exchanges/" + recorded.field("Exchange-Id");
    String connection = "/connections/" + exchange(recorded).connection().id();
    for (String path : new String[] {"", "?format=json", "?format=html", "/request", "/response"}) {
      assertClean(exchange(get(exchange + path)));
    }
    for (String path :
        new String[] {"", "/received", "/sent", "/sent?format=hex", "/diagram", "/layers"}) {
      assertClean(exchange(get(connection + path)));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"GET / HTTP/1.1\r\n\r\n", "GET / HTTP/3.0\r\n\r\n", "\u0016\u0003\r\n\r\n"})
  void toARequestThatIsRefused(String request) {
    try (RawClient client = connect().send(request)) {
      assertClean(exchange(client.readResponse()));
    }
  }

  @Test
  void toAnOlderClient() {
    try (RawClient client = connect().send("GET /anatomy HTTP/1.0\r\n\r\n")) {
      assertClean(exchange(client.readResponse()));
    }
  }

  private static void assertClean(Exchange exchange) {
    assertThat(Inspector.inspect(exchange, Words.in("en")).response().findings())
        .extracting(Finding::rule)
        .filteredOn(rule -> rule.severity() != Severity.NOTE)
        .isEmpty();
  }
}
