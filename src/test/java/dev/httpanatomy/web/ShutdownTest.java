package dev.httpanatomy.web;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.httpanatomy.listening.RawClient;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// SIGTERM: first the service is not ready any more, then what is in flight finishes.
class ShutdownTest {

  private static final int SIGTERM = 128 + 15;
  private static final String READINESS = "/actuator/health/readiness";

  @TempDir Path scratch;

  @Test
  @Timeout(300)
  void readinessGoesFirstAndWhatIsInFlightFinishes() throws Exception {
    try (ServiceProcess service =
            new ServiceProcess(
                scratch,
                "--anatomy.shutdown.delay=5s",
                "--anatomy.sockets.tcp.grace=20s",
                "--anatomy.access-log.enabled=true",
                "--logging.structured.format.console=ecs");
        RawClient slow = RawClient.to(service.httpPort());
        RawClient watcher = RawClient.to(service.httpPort());
        RawClient echo = RawClient.to(service.tcpPort())) {
      int port = service.httpPort();
      assertThat(get(port, READINESS)).startsWith("HTTP/1.1 200 ");
      slow.send("POST /anatomy/slow HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n\r\nfirst");
      watcher.send("GET /exchanges/stream HTTP/1.1\r\nHost: localhost\r\n\r\n");
      assertThat(watcher.read(12)).isEqualTo("HTTP/1.1 200");
      assertThat(echo.send("one\n").read(4)).isEqualTo("one\n");

      service.terminate();

      await().atMost(20, SECONDS).until(() -> get(port, READINESS).startsWith("HTTP/1.1 503 "));
      assertThat(get(port, "/anatomy/while-draining")).startsWith("HTTP/1.1 200 ");
      assertThat(toLastChunk(watcher)).contains("text/event-stream");
      await().atMost(40, SECONDS).until(() -> !accepts(port));
      assertThat(echo.send("two\n").read(4)).isEqualTo("two\n");
      assertThat(slow.send("last").readResponse().text())
          .contains("POST /anatomy/slow HTTP/1.1", "firstlast");
      slow.finish();
      echo.finish();
      assertThat(echo.readToEnd()).isEqualTo("one\ntwo\n");
      assertThat(service.exit()).isEqualTo(SIGTERM);
      assertLinesAreJson(service.log());
    }
  }

  /// The Elastic Common Schema.
  private static void assertLinesAreJson(String log) {
    boolean slow = false;
    for (String line : log.lines().toList()) {
      JsonNode entry = JsonMapper.shared().readTree(line);
      assertThat(entry.path("@timestamp").asString()).isNotEmpty();
      if (entry.toString().contains("POST /anatomy/slow")) {
        slow = true;
        assertThat(entry.path("message").asString())
            .matches("127\\.0\\.0\\.1:\\d+ http \"POST /anatomy/slow HTTP/1\\.1\" 200 .*");
        assertThat(entry.toString()).contains("\"POST\"", "/anatomy/slow", "200");
      }
    }
    assertThat(slow).as(log).isTrue();
  }

  private static String get(int port, String target) {
    return RawClient.exchange(
        port, "GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
  }

  /// RFC 9112 §7.1.
  private static String toLastChunk(RawClient client) {
    StringBuilder text = new StringBuilder();
    while (text.lastIndexOf("\r\n0\r\n\r\n") < 0) {
      text.append(client.read(1));
    }
    return text.toString();
  }

  private static boolean accepts(int port) {
    try {
      RawClient.to(port).close();
      return true;
    } catch (java.io.UncheckedIOException refused) {
      return false;
    }
  }
}
