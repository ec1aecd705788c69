package dev.httpanatomy.httpbin.extra;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.httpanatomy.listening.RawClient;
import dev.httpanatomy.recording.Connection;
import dev.httpanatomy.recording.RecordingStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Connections that end without an answer.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ExtendWith(OutputCaptureExtension.class)
class BrokenTest {

  @LocalServerPort private int port;
  @Autowired private RecordingStore store;

  @Test
  void closeEndsTheConnectionInOrder(CapturedOutput log) {
    try (RawClient client = ask("/error/close")) {
      assertThat(client.readToEnd()).isEmpty();
      assertEnded(client, log);
    }
  }

  @Test
  void resetBreaksItOff(CapturedOutput log) {
    try (RawClient client = ask("/error/reset")) {
      assertThatThrownBy(client::readToEnd).hasMessage("after 0 octets");
      assertEnded(client, log);
    }
  }

  private RawClient ask(String target) {
    return RawClient.to(port).send("GET " + target + " HTTP/1.1\r\nHost: a\r\n\r\n");
  }

  private void assertEnded(RawClient client, CapturedOutput log) {
    await().atMost(20, SECONDS).until(() -> !find(client).head().open());
    assertThat(find(client).sent()).isZero();
    assertThat(log.getAll()).doesNotContain("ERROR", "WARN", "Exception");
  }

  private Connection find(RawClient client) {
    return store
        .connections(Long.MAX_VALUE, 1, each -> each.head().remote().equals(client.address()))
        .items()
        .getFirst();
  }
}
