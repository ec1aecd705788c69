package dev.httpanatomy.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.httpanatomy.recording.Cutting;
import dev.httpanatomy.recording.Exchange;
import dev.httpanatomy.recording.Forwarded;
import dev.httpanatomy.recording.Recorder;
import dev.httpanatomy.recording.RecordingLimits;
import dev.httpanatomy.recording.RecordingStore;
import dev.httpanatomy.recording.Transport;
import dev.httpanatomy.wire.Octets;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AccessLineTest {

  private static final String RESPONSE = "HTTP/1.1 204 No Content\r\n\r\n";

  @Test
  void saysWhatPassed() {
    assertThat(line("GET /x?name=Ada HTTP/1.1\r\nHost: a\r\n\r\n", RESPONSE))
        .matches("192\\.0\\.2\\.1:1 http \"GET /x\\?name=Ada HTTP/1\\.1\" 204 37 27 \\d+\\.\\d\\d");
  }

  @Test
  void interimResponsesAreNotTheAnswer() {
    assertThat(
            line(
                "GET / HTTP/1.1\r\nHost: a\r\n\r\n", "HTTP/1.1 103 Early Hints\r\n\r\n" + RESPONSE))
        .contains("\" 204 ");
  }

  @Test
  void nobodyWritesALineHimself() {
    assertThat(line("GET /a\rb\u001B[31m\"\\\u00e9\u0000 HTTP/1.1\r\nHost: a\r\n\r\n", RESPONSE))
        .contains("\"GET /a\\x0Db\\x1B[31m\\x22\\x5C\\xE9\\x00 HTTP/1.1\"");
  }

  @Test
  void secretsAreMasked() {
    assertThat(
            line(
                "GET /?token=hush&a=1 HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer hush\r\n\r\n",
                RESPONSE))
        .doesNotContain("hush")
        .contains("/?token=***&a=1");
  }

  @Test
  void whatIsMissingIsADash() {
    assertThat(line("nonsense\r\n\r\n", RESPONSE)).contains(" 204 ");
    assertThat(line("GET / HTTP/1.1\r\nHost: a\r\n\r\n", "")).contains("HTTP/1.1\" - ");
  }

  @Test
  void aLineIsBounded() {
    String line = line("GET /" + "\u0001".repeat(60_000) + " HTTP/1.1\r\nHost: a\r\n\r\n", "");
    assertThat(line.length()).isLessThan(2200);
  }

  @Test
  void anyOctetsGiveALineOfVisibleCharacters() {
    Random random = new Random(11);
    for (int i = 0; i < 2000; i++) {
      byte[] octets = new byte[1 + random.nextInt(80)];
      random.nextBytes(octets);
      String text = Octets.wrap(octets).latin1();
      assertThat(line("GET " + text + " HTTP/1.1\r\n\r\n", RESPONSE))
          .doesNotContainPattern("\\p{Cntrl}");
      assertThat(line(text, text)).doesNotContainPattern("\\p{Cntrl}");
    }
  }

  @Test
  void whoIsForwardedStandsBesideThePeer() {
    Forwarded forwarded =
        new Forwarded("203.0.113.7", Optional.empty(), Optional.empty(), "Forwarded");
    assertThat(line("GET / HTTP/1.1\r\nHost: a\r\n\r\n", RESPONSE, forwarded))
        .startsWith("192.0.2.1:1 for 203.0.113.7 http ");
  }

  private static String line(String request, String response, Forwarded... forwarded) {
    RecordingStore store = new RecordingStore(new RecordingLimits(65536, 65536, 1 << 20, 100, 100));
    List<Exchange> ended = new ArrayList<>();
    store.watch(ended::add);
    Recorder recorder =
        store.open(Transport.TCP, "http", "192.0.2.2:80", "192.0.2.1:1", Cutting.HTTP1);
    recorder.received(ByteBuffer.wrap(Octets.latin1(request).toByteArray()));
    for (Forwarded each : forwarded) {
      recorder.forwarded(each);
    }
    recorder.sent(ByteBuffer.wrap(Octets.latin1(response).toByteArray()));
    recorder.closed();
    return ended.isEmpty() ? "" : AccessLine.of(ended.getFirst()).toString();
  }
}
