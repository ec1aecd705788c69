package dev.httpanatomy.web;

import static dev.httpanatomy.recording.Direction.RECEIVED;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.httpanatomy.listening.RawClient;
import dev.httpanatomy.recording.Connection;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/// A client that goes away is nothing to complain of in the log.
@ExtendWith(OutputCaptureExtension.class)
class ClientGoesAwayTest extends LiveTest {

  @ParameterizedTest
  @ValueSource(strings = {"/anatomy", "/dissect", "/nothing-here"})
  void withinItsRequest(String target, CapturedOutput log) {
    RawClient client = connect();
    client.send("POST " + target + " HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\n1234");
    await().atMost(20, SECONDS).until(() -> received(client) > 40);
    client.reset();

    assertNothingIsLogged(client, log);
  }

  @Test
  void withinTheResponse(CapturedOutput log) {
    RawClient client = connect();
    client.send("POST /dissect HTTP/1.1\r\nHost: a\r\nContent-Length: 250000\r\n\r\n");
    client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n".repeat(10_000).substring(0, 250_000));
    assertThat(client.read(1000)).startsWith("HTTP/1.1 200 ");
    client.reset();

    assertNothingIsLogged(client, log);
  }

  @Test
  void withinTheStream(CapturedOutput log) {
    RawClient client = connect();
    client.send("GET /exchanges/stream HTTP/1.1\r\nHost: localhost\r\n\r\n");
    client.read(100);
    client.reset();
    // It is seen when the next exchange is to be told.
    await()
        .atMost(20, SECONDS)
        .until(() -> {
          get("/anatomy");
          return !find(client).orElseThrow().head().open();
        });

    assertNothingIsLogged(client, log);
  }

  private void assertNothingIsLogged(RawClient client, CapturedOutput log) {
    await().atMost(20, SECONDS).until(() -> !find(client).orElseThrow().head().open());
    // One more exchange, so that whatever is to be said of the last one has been said.
    get("/anatomy");

    assertThat(log.getAll()).doesNotContain("ERROR", "WARN", "Exception");
  }

  private long received(RawClient client) {
    return find(client)
        .map(connection -> store.octets(connection.head().id(), RECEIVED).orElseThrow().total())
        .orElse(0L);
  }

  private Optional<Connection> find(RawClient client) {
    return store
        .connections(Long.MAX_VALUE, 1, c -> c.head().remote().equals(client.address()))
        .items()
        .stream()
        .findFirst();
  }
}
