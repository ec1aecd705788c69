package dev.httpanatomy.recording;

import static dev.httpanatomy.recording.Direction.RECEIVED;
import static dev.httpanatomy.recording.Direction.SENT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.httpanatomy.recording.HeldOctets.Range;
import dev.httpanatomy.wire.Octets;
import org.junit.jupiter.api.Test;

/// What is beyond the limits is counted, not kept.
class TruncationTest {

  private static final RecordingLimits SMALL = new RecordingLimits(40, 10, 1 << 20, 100, 100);

  private static final String POST = "POST / HTTP/1.1\r\nContent-Length: 30\r\n\r\n";
  private static final String THIRTY = "123456789a123456789b123456789c";
  private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n";

  private final Conversation conversation = new Conversation(new RecordingStore(SMALL));

  @Test
  void aBodyWithinTheLimitIsWhole() {
    conversation.received("POST / HTTP/1.1\r\nContent-Length: 10\r\n\r\n123456789a").sent(OK);

    assertThat(conversation.exchange(0).request().truncated()).isFalse();
  }

  @Test
  void ofALongBodyTheFirstOctetsAreKeptAndTheLengthIsTrue() {
    conversation.received(POST + THIRTY);

    RecordedMessage request = conversation.exchange(0).request();
    assertThat(request.truncated()).isTrue();
    assertThat(request.length()).isEqualTo(POST.length() + 30);
    assertThat(request.headLength()).isEqualTo(POST.length());
    assertThat(request.octets().latin1()).isEqualTo(POST + "123456789a");
    assertThat(request.complete()).isTrue();
  }

  @Test
  void whatIsKeptDoesNotDependOnThePieces() {
    conversation.received(POST);
    for (char octet : THIRTY.toCharArray()) {
      conversation.received(String.valueOf(octet));
    }

    assertThat(conversation.requests()).containsExactly(POST + "123456789a");
  }

  @Test
  void ofALongHeadTheFirstOctetsAreKeptAndNothingBehindIt() {
    String head = "POST / HTTP/1.1\r\nA: " + "a".repeat(50) + "\r\nContent-Length: 2\r\n\r\n";
    conversation.received(head + "hi").sent(OK);

    RecordedMessage request = conversation.exchange(0).request();
    assertThat(request.octets().latin1()).isEqualTo(head.substring(0, 40));
    assertThat(request.length()).isEqualTo(head.length() + 2);
    assertThat(request.headLength()).isEqualTo(head.length());
  }

  @Test
  void theExchangeBehindATruncatedOneIsCutRight() {
    String next = "GET / HTTP/1.1\r\n\r\n";
    conversation.received(POST + THIRTY + next).sent(OK).sent(OK);

    assertThat(conversation.requests()).containsExactly(POST + "123456789a", next);
  }

  @Test
  void whichOctetsOfTheConnectionAreHeldIsTold() {
    String next = "GET / HTTP/1.1\r\n\r\n";
    conversation.received(POST + THIRTY + next);

    HeldOctets held = conversation.held(RECEIVED);
    int total = POST.length() + 30 + next.length();
    assertThat(held.total()).isEqualTo(total);
    assertThat(held.isWhole()).isFalse();
    assertThat(held.ranges())
        .containsExactly(
            new Range(0, Octets.latin1(POST + "123456789a")),
            new Range(POST.length() + 30, Octets.latin1(next)));
  }

  @Test
  void aTunnelIsBoundedInEachDirection() {
    conversation.received("GET / HTTP/1.1\r\n\r\n").sent("HTTP/1.1 101 \r\n\r\n");
    for (int i = 0; i < 100; i++) {
      conversation.received(THIRTY).sent(THIRTY);
    }

    assertThat(conversation.held(RECEIVED).total()).isEqualTo(18 + 3000);
    assertThat(conversation.held(RECEIVED).octets().size()).isEqualTo(18 + 10);
    assertThat(conversation.held(SENT).total()).isEqualTo(17 + 3000);
    assertThat(conversation.held(SENT).octets().size()).isEqualTo(17 + 10);
  }
}
