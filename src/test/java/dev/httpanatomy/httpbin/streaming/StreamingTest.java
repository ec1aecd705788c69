package dev.httpanatomy.httpbin.streaming;

import static org.assertj.core.api.Assertions.assertThat;

import dev.httpanatomy.Application;
import dev.httpanatomy.listening.RawClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/// What takes its time is sent as it comes to be, and ends when the service does.
class StreamingTest {

  private static final String END = " HTTP/1.1\r\nHost: localhost\r\n\r\n";

  /// The second octet would come after half a minute, and Spring would wait as long for the end.
  @Test
  @Timeout(25)
  void theFirstOctetComesAtOnceAndTheLastNotAfterTheEndOfTheService() {
    var service =
        (ServletWebServerApplicationContext)
            SpringApplication.run(
                Application.class,
                "--server.port=0",
                "--spring.jmx.enabled=false",
                "--anatomy.httpbin.max-duration=60s");
    int port = service.getWebServer().getPort();
    try (RawClient drip = RawClient.to(port);
        RawClient range = RawClient.to(port);
        RawClient delay = RawClient.to(port)) {
      delay.send("GET /delay/60" + END);
      drip.send("GET /drip?duration=60&numbytes=2" + END);
      assertThat(firstOctet(drip)).isEqualTo("*");
      range.send("GET /range/100?duration=60&chunk_size=50" + END);
      assertThat(firstOctet(range)).isEqualTo("a");
      service.close();

      assertThat(drip.readToEnd()).endsWith("\r\n\r\n*");
      assertThat(range.readToEnd()).doesNotEndWith("v");
      assertThat(delay.readToEnd()).startsWith("HTTP/1.1 503 ");
    }
  }

  private static String firstOctet(RawClient client) {
    while (!client.received().endsWith("\r\n\r\n")) {
      client.read(1);
    }
    return client.read(1);
  }
}
