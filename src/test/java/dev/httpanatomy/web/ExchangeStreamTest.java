package dev.httpanatomy.web;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.httpanatomy.listening.RawClient;
import dev.httpanatomy.listening.RawResponse;
import dev.httpanatomy.recording.Cutting;
import dev.httpanatomy.recording.Recorder;
import dev.httpanatomy.recording.Transport;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExchangeStreamTest extends LiveTest {

  private static final String GREETING = ": exchanges as they end\n\n";

  @Test
  void exchangesAreToldAsTheyEnd() {
    try (RawClient watcher = watch("/exchanges/stream")) {
      String id = get("/anatomy/watched?secret=1").field("Exchange-Id");

      String event = readUntil(watcher, "id: " + id + "\n");
      event = readUntil(watcher, "\n\n");
      assertThat(event)
          .startsWith("event: exchange\ndata: {\"id\":\"" + id + "\"")
          .contains("\"method\":\"GET\"", "\"target\":\"/anatomy/watched?secret=***\"")
          .contains("\"status\":200", "\"open\":false");
    }
  }

  @Test
  void onlyThoseAreToldThatTheFilterLetsThrough() {
    try (RawClient watcher = watch("/exchanges/stream?path=/anatomy/wanted")) {
      get("/anatomy/other");
      String id = get("/anatomy/wanted").field("Exchange-Id");

      assertThat(readUntil(watcher, "\n\n")).contains("id: " + id + "\n");
    }
  }

  @Test
  void noMoreMayWatchThanAllowedUntilOneLeaves() {
    RawClient first = watch("/exchanges/stream");
    try (RawClient second = watch("/exchanges/stream")) {
      RawResponse refused = get("/exchanges/stream");
      assertThat(refused.status()).isEqualTo(429);
      assertThat(refused.field("Retry-After")).isEqualTo("30");
      assertThat(problem(refused).get("type").stringValue()).endsWith(":too-many-streams");
      assertThat(second.received()).contains("text/event-stream");
    } finally {
      first.reset();
    }
    watch("/exchanges/stream").close();
  }

  @Test
  void aWatcherThatIsTooSlowIsToldHowManyItMissed() {
    try (RawClient watcher = watch("/exchanges/stream")) {
      feed(30_000);

      assertThat(readUntil(watcher, "event: missed\ndata: ")).isNotEmpty();
      assertThat(Integer.parseInt(readUntil(watcher, "\n\n").strip())).isPositive();
    }
  }

  @Test
  void headIsAnsweredAtOnce() {
    RawResponse response = request("HEAD", "/exchanges/stream");

    assertThat(response.status()).isEqualTo(200);
    assertThat(response.field("Content-Type")).startsWith("text/event-stream");
    assertThat(exchange(response).response().complete()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"status=abc", "status=9"})
  void aFilterThatCanNotBeIsABadRequest(String query) {
    assertThat(get("/exchanges/stream?" + query).status()).isEqualTo(400);
  }

  /// Watches as soon as there is a place: that of a watcher who left is free once that is noticed.
  private RawClient watch(String target) {
    return await()
        .atMost(20, SECONDS)
        .until(
            () -> {
              get("/anatomy");
              return tryToWatch(target);
            },
            watcher -> watcher.received().startsWith("HTTP/1.1 200"));
  }

  private RawClient tryToWatch(String target) {
    RawClient watcher = connect().send("GET " + target + " HTTP/1.0\r\nHost: localhost\r\n\r\n");
    if (watcher.read(12).endsWith("200")) {
      readUntil(watcher, GREETING);
    } else {
      watcher.close();
    }
    return watcher;
  }

  private static String readUntil(RawClient client, String end) {
    StringBuilder read = new StringBuilder();
    while (read.length() < end.length() || read.indexOf(end, read.length() - end.length()) < 0) {
      String octet = client.read(1);
      if (octet.isEmpty()) {
        throw new AssertionError("the stream ended after " + read);
      }
      read.append(octet);
    }
    return read.toString();
  }

  /// Exchanges that nobody had to send.
  private void feed(int count) {
    Recorder recorder =
        store.open(Transport.TCP, "test", "127.0.0.1:1", "127.0.0.1:2", Cutting.HTTP1);
    ByteBuffer request = ByteBuffer.wrap("GET / HTTP/1.1\r\nHost: a\r\n\r\n".getBytes());
    ByteBuffer response =
        ByteBuffer.wrap("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n".getBytes());
    for (int i = 0; i < count; i++) {
      recorder.received(request);
      recorder.sent(response);
    }
    recorder.closed();
  }
}
