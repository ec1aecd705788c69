package dev.httpanatomy.recording;

import static dev.httpanatomy.recording.Direction.RECEIVED;
import static dev.httpanatomy.recording.Direction.SENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

class RecorderTest {

  private static final String GET_1 = "GET /1 HTTP/1.1\r\nHost: a\r\n\r\n";
  private static final String GET_2 = "GET /2 HTTP/1.1\r\nHost: a\r\n\r\n";
  private static final String OK_1 = "HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\n1";
  private static final String OK_2 = "HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\n2";

  private final Conversation conversation = new Conversation();

  @Test
  void oneRequestAndItsResponseAreOneExchange() {
    conversation.received(GET_1).sent(OK_1);

    assertThat(conversation.requests()).containsExactly(GET_1);
    assertThat(conversation.responses()).containsExactly(OK_1);
    assertThat(conversation.exchange(0).request().headLength()).isEqualTo(GET_1.length());
    assertThat(conversation.exchange(0).response().headLength()).isEqualTo(OK_1.length() - 1);
    assertThat(conversation.exchange(0).request().complete()).isTrue();
    assertThat(conversation.exchange(0).response().complete()).isTrue();
    assertThat(conversation.exchange(0).open()).isFalse();
  }

  @Test
  void theExchangesOfAKeptConnectionFollowEachOther() {
    conversation.received(GET_1).sent(OK_1).received(GET_2).sent(OK_2);

    assertThat(conversation.requests()).containsExactly(GET_1, GET_2);
    assertThat(conversation.responses()).containsExactly(OK_1, OK_2);
    assertThat(conversation.exchange(1).index()).isEqualTo(1);
    assertThat(conversation.exchange(1).request().start()).isEqualTo(GET_1.length());
    assertThat(conversation.exchange(1).response().start()).isEqualTo(OK_1.length());
  }

  @Test
  void pipelinedRequestsAreAnsweredInTheirOrder() {
    conversation.received(GET_1 + GET_2).sent(OK_1 + OK_2);

    assertThat(conversation.requests()).containsExactly(GET_1, GET_2);
    assertThat(conversation.responses()).containsExactly(OK_1, OK_2);
  }

  @Test
  void theExchangeThatIsAnsweredIsTheOldestWithoutAFinalResponse() {
    conversation.received(GET_1 + GET_2);
    assertThat(conversation.recorder().currentExchange()).contains(conversation.exchange(0).id());

    conversation.sent(OK_1);
    assertThat(conversation.recorder().currentExchange()).contains(conversation.exchange(1).id());

    conversation.sent(OK_2);
    assertThat(conversation.recorder().currentExchange()).isEmpty();
  }

  @Test
  void interimResponsesAreOfTheExchangeThatTheyAnnounce() {
    String expecting =
        "PUT / HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n";
    String goOn = "HTTP/1.1 100 Continue\r\n\r\n";
    conversation.received(expecting).sent(goOn).received("hi").sent(OK_1).received(GET_2);

    assertThat(conversation.requests()).containsExactly(expecting + "hi", GET_2);
    assertThat(conversation.responses()).containsExactly(goOn + OK_1, "");
    assertThat(conversation.exchange(0).response().headLength())
        .isEqualTo(goOn.length() + OK_1.length() - 1);
  }

  @Test
  void aResponseToHeadHasNoContentWhateverItsFieldsSay() {
    String head = "HEAD / HTTP/1.1\r\nHost: a\r\n\r\n";
    String announced = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n";
    conversation.received(head + GET_1).sent(announced).sent(OK_1);

    assertThat(conversation.responses()).containsExactly(announced, OK_1);
  }

  @Test
  void aNotModifiedResponseHasNoContentWhateverItsFieldsSay() {
    String notModified = "HTTP/1.1 304 Not Modified\r\nContent-Length: 5\r\n\r\n";
    conversation.received(GET_1 + GET_2).sent(notModified + OK_2);

    assertThat(conversation.responses()).containsExactly(notModified, OK_2);
  }

  @Test
  void aResponseMayComeBeforeTheRequestHasEnded() {
    String begun = "PUT / HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\n\r\n12";
    conversation.received(begun).sent(OK_1).received("34").received(GET_2).sent(OK_2);

    assertThat(conversation.requests()).containsExactly(begun + "34", GET_2);
    assertThat(conversation.responses()).containsExactly(OK_1, OK_2);
  }

  @Test
  void anEarlyResponseToHeadHasNoContentEither() {
    String begun = "HEAD / HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\n\r\n12";
    String announced = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n";
    conversation.received(begun).sent(announced).received("34" + GET_1).sent(OK_1);

    assertThat(conversation.responses()).containsExactly(announced, OK_1);
  }

  @Test
  void aResponseWithoutLengthEndsWithTheConnection() {
    conversation.received(GET_1).sent("HTTP/1.1 200 OK\r\n\r\nto the");
    assertThat(conversation.exchange(0).response().complete()).isFalse();

    conversation.sent(" end").closed();
    assertThat(conversation.exchange(0).response().complete()).isTrue();
    assertThat(conversation.responses()).containsExactly("HTTP/1.1 200 OK\r\n\r\nto the end");
  }

  @Test
  void aResponseWithoutLengthEndsWithTheOutput() {
    conversation.received(GET_1).sent("HTTP/1.1 200 OK\r\n\r\nto the end");
    conversation.recorder().happened(ConnectionEvent.Kind.OUTPUT_CLOSED);

    assertThat(conversation.exchange(0).response().complete()).isTrue();
    assertThat(conversation.exchange(0).open()).isFalse();
  }

  @Test
  void aRequestThatIsNotWholeEndsWithTheInput() {
    conversation.received("GET /1 HTTP/1.1\r\nHo");
    conversation.recorder().happened(ConnectionEvent.Kind.PEER_CLOSED);

    assertThat(conversation.exchange(0).request().complete()).isFalse();
    assertThat(conversation.exchange(0).timings().requestEnded()).isNotEqualTo(Timings.NEVER);
    conversation.sent(OK_1);
    assertThat(conversation.exchange(0).open()).isFalse();
  }

  @Test
  void afterSwitchingProtocolsNothingIsTakenForHttpAnyMore() {
    String upgrade = "GET /1 HTTP/1.1\r\nHost: a\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n";
    String switching = "HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\n\r\n";
    conversation.received(upgrade).sent(switching).received(GET_1).sent(OK_1);

    assertThat(conversation.requests()).containsExactly(upgrade);
    assertThat(conversation.responses()).containsExactly(switching);
    assertThat(conversation.held(RECEIVED).octets().latin1()).isEqualTo(upgrade + GET_1);
    assertThat(conversation.held(SENT).octets().latin1()).isEqualTo(switching + OK_1);
  }

  @Test
  void aTunnelBeginsRightBehindTheHeadInTheSameWrite() {
    String upgrade = "GET /1 HTTP/1.1\r\nHost: a\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n";
    String switching = "HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\n\r\n";
    conversation.received(upgrade).sent(switching + OK_1);

    assertThat(conversation.responses()).containsExactly(switching);
    assertThat(conversation.held(SENT).octets().latin1()).isEqualTo(switching + OK_1);
  }

  @Test
  void anAcceptedConnectIsATunnel() {
    String connect = "CONNECT a:1 HTTP/1.1\r\nHost: a:1\r\n\r\n";
    String accepted = "HTTP/1.1 200 OK\r\n\r\n";
    conversation.received(connect).sent(accepted).received(GET_1).sent(OK_1);

    assertThat(conversation.requests()).containsExactly(connect);
    assertThat(conversation.responses()).containsExactly(accepted);
    assertThat(conversation.held(RECEIVED).isWhole()).isTrue();
    assertThat(conversation.held(SENT).isWhole()).isTrue();
  }

  @Test
  void aRefusedConnectIsNoTunnel() {
    String refused = "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n";
    conversation.received("CONNECT a:1 HTTP/1.1\r\nHost: a:1\r\n\r\n").sent(refused);
    conversation.received(GET_1).sent(OK_1);

    assertThat(conversation.responses()).containsExactly(refused, OK_1);
  }

  @Test
  void whatIsNoHttpIsAnExchangeAllTheSame() {
    conversation.received("\u0016\u0003\u0001").sent("\u0015\u0003\u0001").closed();

    assertThat(conversation.requests()).containsExactly("\u0016\u0003\u0001");
    assertThat(conversation.responses()).containsExactly("\u0015\u0003\u0001");
    assertThat(conversation.exchange(0).request().headLength()).isEqualTo(-1);
  }

  @Test
  void whatIsSentUnaskedIsAnExchangeWithoutARequest() {
    conversation.sent("HTTP/1.1 408 Request Timeout\r\nContent-Length: 0\r\n\r\n").closed();

    assertThat(conversation.requests()).containsExactly("");
    assertThat(conversation.exchange(0).response().complete()).isTrue();
    assertThat(conversation.exchange(0).timings().requestBegan()).isEqualTo(Timings.NEVER);
  }

  @Test
  void aHalfSentRequestEndsWithTheConnection() {
    conversation.received("GET /1 HTTP/1.1\r\nHo");
    assertThat(conversation.exchange(0).open()).isTrue();

    conversation.closed();
    assertThat(conversation.exchange(0).open()).isFalse();
    assertThat(conversation.exchange(0).request().complete()).isFalse();
    assertThat(conversation.requests()).containsExactly("GET /1 HTTP/1.1\r\nHo");
  }

  @Test
  void nothingIsRecordedOnceTheConnectionIsClosed() {
    conversation.received(GET_1).closed().sent(OK_1).received(GET_2).closed();

    assertThat(conversation.requests()).containsExactly(GET_1);
    assertThat(conversation.responses()).containsExactly("");
    assertThat(conversation.connection().head().open()).isFalse();
    assertThat(conversation.connection().events().getLast().kind())
        .isEqualTo(ConnectionEvent.Kind.CLOSED);
  }

  @Test
  void octetsInABufferWithoutAnArrayAreRecordedAsWell() {
    ByteBuffer direct = ByteBuffer.allocateDirect(100).put(GET_1.getBytes()).flip();
    conversation.recorder().received(direct);

    assertThat(conversation.requests()).containsExactly(GET_1);
    assertThat(direct.remaining()).isEqualTo(GET_1.length());
  }

  @Test
  void onlyTheOctetsBetweenPositionAndLimitAreRecorded() {
    ByteBuffer part = Conversation.buffer("xx" + GET_1 + "yy");
    conversation.recorder().received(part.position(2).limit(2 + GET_1.length()).slice());

    assertThat(conversation.requests()).containsExactly(GET_1);
  }

  @Test
  void timesFollowEachOther() {
    conversation.received(GET_1).sent(OK_1);

    Timings timings = conversation.exchange(0).timings();
    assertThat(
            new long[] {
              timings.requestBegan(),
              timings.requestHeadEnded(),
              timings.requestEnded(),
              timings.responseBegan(),
              timings.responseHeadEnded(),
              timings.responseEnded()
            })
        .isSorted()
        .doesNotContain(Timings.NEVER);
  }
}
