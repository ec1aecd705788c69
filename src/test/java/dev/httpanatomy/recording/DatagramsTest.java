package dev.httpanatomy.recording;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.httpanatomy.recording.ConnectionEvent.Kind;
import java.nio.ByteBuffer;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Each datagram is an event, also one without octets; an empty read of a stream is none.
class DatagramsTest {

  private final RecordingStore store = new RecordingStore(Conversation.LIMITS);

  @Test
  void anEmptyDatagramIsAnEvent() {
    Recorder recorder = open(Transport.UDP);
    recorder.received(octets("ab"));
    recorder.received(octets(""));
    assertThat(recorder.sent(octets(""))).isTrue();
    recorder.received(octets("c"));

    assertThat(connection(recorder).events())
        .extracting(ConnectionEvent::kind, ConnectionEvent::octets, ConnectionEvent::offset)
        .containsExactly(
            tuple(Kind.RECEIVED, 2, 0),
            tuple(Kind.RECEIVED, 0, 2),
            tuple(Kind.SENT, 0, 0),
            tuple(Kind.RECEIVED, 1, 2));
  }

  @Test
  void anEmptyDatagramMayFailToGo() {
    Recorder recorder = open(Transport.UDP);
    recorder.sent(octets("ab"));
    recorder.sent(octets(""));
    recorder.notSent(0);

    assertThat(connection(recorder).events().getLast().kind()).isEqualTo(Kind.NOT_SENT);
    assertThat(store.octets(recorder.id(), Direction.SENT).orElseThrow().octets().latin1())
        .isEqualTo("ab");
  }

  @Test
  void nothingIsNoEventOfAStream() {
    Recorder recorder = open(Transport.TCP);
    recorder.received(octets(""));
    recorder.notSent(0);

    assertThat(recorder.sent(octets(""))).isFalse();
    assertThat(connection(recorder).events())
        .extracting(ConnectionEvent::kind)
        .containsExactly(Kind.ACCEPTED);
  }

  @ParameterizedTest
  @EnumSource(Transport.class)
  void whatIsClosedTakesNothing(Transport transport) {
    Recorder recorder = open(transport);
    recorder.closed();
    recorder.received(octets(""));

    assertThat(recorder.sent(octets(""))).isFalse();
    assertThat(connection(recorder).events().getLast().kind()).isEqualTo(Kind.CLOSED);
  }

  private static Tuple tuple(Kind kind, long octets, long offset) {
    return Tuple.tuple(kind, octets, offset);
  }

  private Recorder open(Transport transport) {
    return store.open(transport, "test", "127.0.0.1:9000", "127.0.0.1:50000", Cutting.NONE);
  }

  private Connection connection(Recorder recorder) {
    return store.connection(recorder.id()).orElseThrow();
  }

  private static ByteBuffer octets(String octets) {
    return ByteBuffer.wrap(octets.getBytes(ISO_8859_1));
  }
}
