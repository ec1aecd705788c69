package dev.httpanatomy.container;

import static org.assertj.core.api.Assertions.assertThat;

import dev.httpanatomy.listening.RawClient;
import dev.httpanatomy.listening.RawResponse;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.testcontainers.containers.output.OutputFrame.OutputType;
import org.testcontainers.containers.output.WaitingConsumer;

class ContainerStopsTest {

  /// What ends by SIGTERM: 128 + 15.
  private static final int TERMINATED = 143;

  private static final String STOPS = "Commencing graceful shutdown";

  /// One of the largest answers, and more of them than all buffers on the way may hold.
  private static final String SCRIPT =
      "GET /swagger-ui/swagger-ui-bundle.js HTTP/1.1\r\nHost: localhost\r\n\r\n";

  private static final int SCRIPTS = 100;

  private static final String HEAD_END = "\r\n\r\n";

  private static final String CONTINUE = "HTTP/1.1 100 Continue\r\n\r\n";

  @Test
  @Timeout(180)
  void anExchangeThatIsUnderWayIsFinishedAfterSigterm() throws Exception {
    try (ServiceContainer service = ServiceContainer.started();
        RawClient client = RawClient.to(service.httpPort())) {
      // 100 Continue says that the service reads the content: the exchange has begun.
      client.send(
          """
          POST /anatomy/slow HTTP/1.1\r
          Host: localhost\r
          Expect: 100-continue\r
          Content-Length: 10\r
          \r
          """);
      assertThat(client.read(CONTINUE.length())).isEqualTo(CONTINUE);
      client.send("hello");

      stop(service);
      client.send("world");

      RawResponse answer = client.readResponse();
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.text()).contains("helloworld");
      assertThat(service.exitStatus()).isEqualTo(TERMINATED);
    }
  }

  /// The client asks for much and reads nothing until the service stops, so some response is half
  /// written then.
  @Test
  @Timeout(180)
  void aResponseThatIsReadSlowlyIsFinishedAfterSigterm() throws Exception {
    try (ServiceContainer service = ServiceContainer.started();
        RawClient client = RawClient.to(service.httpPort())) {
      int length = client.send(SCRIPT).readResponse().content().length();
      client.send(SCRIPT.repeat(SCRIPTS));

      stop(service);

      assertResponses(client.readToEnd(), length);
      assertThat(service.exitStatus()).isEqualTo(TERMINATED);
      String log = service.getLogs();
      assertThat(log.substring(log.indexOf(STOPS)))
          .contains("swagger-ui-bundle.js HTTP/1.1\" 200 ");
    }
  }

  /// Octets are whole responses with content of that length, and nothing else.
  private static void assertResponses(String octets, int length) {
    int end = 0;
    while (end < octets.length()) {
      assertThat(octets.startsWith("HTTP/1.1 200 ", end)).isTrue();
      end = octets.indexOf(HEAD_END, end) + HEAD_END.length() + length;
    }
    assertThat(end).isEqualTo(octets.length());
  }

  private static void stop(ServiceContainer service) throws Exception {
    WaitingConsumer log = new WaitingConsumer();
    service.followOutput(log, OutputType.STDOUT);
    service.signal("SIGTERM");
    log.waitUntil(frame -> frame.getUtf8String().contains(STOPS), 60, TimeUnit.SECONDS);
  }
}
