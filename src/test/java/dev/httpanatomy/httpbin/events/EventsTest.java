package dev.httpanatomy.httpbin.events;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.httpanatomy.Application;
import dev.httpanatomy.listening.RawClient;
import dev.httpanatomy.recording.RecordingStore;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/// Events come as time goes by, and end with their client and with the service.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class EventsTest {

  private static final String MINUTE =
      "GET /sse?count=2&duration=60s&dialect=go-httpbin HTTP/1.1\r\nHost: a\r\n\r\n";
  private static final String FIRST = "event: ping\ndata: {\"id\":0,";

  @LocalServerPort private int port;
  @Autowired private RecordingStore store;

  @Test
  void theyEndWhenTheClientIsGone() {
    RawClient client = RawClient.to(port);
    client.send("GET /sse?count=400&duration=10s HTTP/1.1\r\nHost: a\r\n\r\n");
    readTo(client, FIRST);
    client.reset();

    // Long before all of them are sent.
    await().atMost(9, SECONDS).until(() -> !isOpen(client));
    assertThat(client.received()).doesNotContain("\"id\":399");
  }

  @Test
  void theFirstComesAtOnceAndStoppingTheServiceBreaksThemOff() {
    ServletWebServerApplicationContext service =
        (ServletWebServerApplicationContext)
            SpringApplication.run(
                Application.class,
                "--server.port=0",
                "--spring.jmx.enabled=false",
                "--anatomy.httpbin.max-duration=60s");
    try (RawClient client = RawClient.to(service.getWebServer().getPort()).send(MINUTE)) {
      // The client waits for 20 seconds at the most.
      readTo(client, FIRST);
      service.close();

      assertThat(client.readToEnd()).doesNotContain("\"id\":1", "\r\n0\r\n");
    }
  }

  private static void readTo(RawClient client, String end) {
    while (!client.received().contains(end)) {
      assertThat(client.read(1)).isNotEmpty();
    }
  }

  private boolean isOpen(RawClient client) {
    return store
        .connections(Long.MAX_VALUE, 1, each -> each.head().remote().equals(client.address()))
        .items()
        .getFirst()
        .head()
        .open();
  }
}
