package dev.httpanatomy.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.httpanatomy.Application;
import dev.httpanatomy.listening.RawClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

class StreamEndsAtShutdownTest {

  /// Spring would wait half a minute for the stream, had it not been told to end.
  @Test
  @Timeout(20)
  void whoWatchesIsLetGoWhenTheServiceStops() {
    var service =
        (ServletWebServerApplicationContext)
            SpringApplication.run(
                Application.class, "--server.port=0", "--spring.jmx.enabled=false");
    try (RawClient watcher = RawClient.to(service.getWebServer().getPort())) {
      watcher.send("GET /exchanges/stream HTTP/1.1\r\nHost: localhost\r\n\r\n");
      watcher.read(200);
      service.close();

      assertThat(watcher.readToEnd()).contains("text/event-stream");
      assertThat(service.isActive()).isFalse();
    }
  }
}
