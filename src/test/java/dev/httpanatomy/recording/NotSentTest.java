package dev.httpanatomy.recording;

import static dev.httpanatomy.recording.Direction.SENT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.httpanatomy.recording.ConnectionEvent.Kind;
import org.junit.jupiter.api.Test;

/// A write is told before it is done, and taken back as far as it failed.
class NotSentTest {

  private static final String GET = "GET / HTTP/1.1\r\nHost: a\r\n\r\n";
  private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\n1234";

  private final Conversation conversation = new Conversation();

  @Test
  void theLastOctetsAreTakenBack() {
    conversation.received(GET).sent(OK).notSent(3).closed();

    RecordedMessage response = conversation.exchange(0).response();
    assertThat(response.octets().latin1()).isEqualTo(OK.substring(0, OK.length() - 3));
    assertThat(response.length()).isEqualTo(OK.length() - 3);
    assertThat(response.complete()).isFalse();
    assertThat(conversation.held(SENT).total()).isEqualTo(OK.length() - 3);
    assertThat(conversation.held(SENT).isWhole()).isTrue();
  }

  @Test
  void aResponseThatLostOctetsHasNoEnd() {
    conversation.received(GET).sent(OK).notSent(1).closed();

    assertThat(conversation.exchange(0).timings().responseEnded()).isEqualTo(Timings.NEVER);
  }

  @Test
  void theyAreTakenFromTheResponseThatHasThemThoughMoreRequestsWait() {
    conversation.received(GET + GET).sent(OK).notSent(3).closed();

    assertThat(conversation.responses()).containsExactly(OK.substring(0, OK.length() - 3), "");
    assertThat(conversation.held(SENT).octets().latin1())
        .isEqualTo(OK.substring(0, OK.length() - 3));
  }

  @Test
  void theyMayBeOfSeveralResponses() {
    conversation.received(GET + GET).sent(OK + OK).notSent(OK.length() + 3).closed();

    assertThat(conversation.responses()).containsExactly(OK.substring(0, OK.length() - 3), "");
  }

  @Test
  void theyMayBeOfATunnel() {
    String switching = "HTTP/1.1 101 Switching Protocols\r\n\r\n";
    conversation.received(GET).sent(switching).sent("tunnel").notSent(2).closed();

    assertThat(conversation.held(SENT).octets().latin1()).isEqualTo(switching + "tunn");
    assertThat(conversation.held(SENT).total()).isEqualTo(switching.length() + 4);
  }

  @Test
  void theyMayBeOfATunnelAndOfTheHeadThatOpenedIt() {
    String switching = "HTTP/1.1 101 Switching Protocols\r\n\r\n";
    conversation.received(GET).sent(switching + "tunnel").notSent(8).closed();

    assertThat(conversation.held(SENT).octets().latin1())
        .isEqualTo(switching.substring(0, switching.length() - 2));
  }

  @Test
  void itIsAnEventThatSaysWhere() {
    conversation.received(GET).sent(OK).notSent(3);

    ConnectionEvent last = conversation.connection().events().getLast();
    assertThat(last.kind()).isEqualTo(Kind.NOT_SENT);
    assertThat(last.octets()).isEqualTo(3);
    assertThat(last.offset()).isEqualTo(OK.length() - 3);
  }
}
