package dev.httpanatomy.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.httpanatomy.dissection.MessageKind;
import dev.httpanatomy.dissection.RequestMethod;
import dev.httpanatomy.finding.Severity;
import dev.httpanatomy.recording.ConnectionEvent.Kind;
import dev.httpanatomy.recording.Cutting;
import dev.httpanatomy.recording.Exchange;
import dev.httpanatomy.recording.Recorder;
import dev.httpanatomy.recording.RecordingLimits;
import dev.httpanatomy.recording.RecordingStore;
import dev.httpanatomy.recording.Transport;
import dev.httpanatomy.reference.Words;
import dev.httpanatomy.wire.Octets;
import java.util.List;
import org.junit.jupiter.api.Test;

class InspectorTest {

  private static final String INCOMPLETE = "incomplete-message";
  private static final String GET = "GET / HTTP/1.1\r\nHost: a\r\n\r\n";
  private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n";

  private final RecordingStore store =
      new RecordingStore(new RecordingLimits(1024, 8, 1 << 20, 10, 10));
  private final Recorder recorder =
      store.open(Transport.TCP, "test", "127.0.0.1:80", "127.0.0.1:50000", Cutting.HTTP1);

  @Test
  void whatIsStillOnItsWayIsNotIncomplete() {
    received("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\n12");

    assertThat(rules(inspect())).doesNotContain(INCOMPLETE);
  }

  @Test
  void whatBrokeOffIs() {
    received("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\n12");
    recorder.happened(Kind.PEER_CLOSED);

    assertThat(rules(inspect())).contains(INCOMPLETE);
  }

  @Test
  void whatIsCutByOurOwnLimitsIsNot() {
    received("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 20\r\n\r\n12345678901234567890");
    recorder.closed();

    Inspection inspection = inspect();
    assertThat(inspection.request().recorded().truncated()).isTrue();
    assertThat(rules(inspection)).doesNotContain(INCOMPLETE);
  }

  @Test
  void aResponseIsReadInTheLightOfItsRequest() {
    received("HEAD / HTTP/1.1\r\nHost: a\r\n\r\n");
    sent(OK);

    Inspection inspection = inspect();
    assertThat(inspection.response().messages()).hasSize(1);
    assertThat(inspection.response().messages().getFirst().dissection().complete()).isTrue();
    assertThat(rules(inspection)).isEmpty();
  }

  @Test
  void aResponseIsHeldAgainstItsRequest() {
    received(GET);
    sent("HTTP/1.1 206 Partial Content\r\nContent-Length: 0\r\n\r\n");

    // RFC 9110 §15.3.7
    assertThat(inspect().response().findings().map(finding -> finding.rule().id()))
        .contains("unasked-partial-content");
  }

  @Test
  void aRequestIsHeldAgainstItsResponse() {
    received("GET / HTTP/1.1\r\nHost: a\r\nRange: bytes=0-1\r\n\r\n");
    sent("HTTP/1.1 200 OK\r\nAccept-Ranges: none\r\nContent-Length: 0\r\n\r\n");

    // RFC 9110 §14.3
    assertThat(inspect().request().findings().map(finding -> finding.rule().id()))
        .containsExactly("range-not-accepted");
  }

  @Test
  void interimResponsesAreHeldAgainstTheRequestToo() {
    received("GET / HTTP/1.0\r\n\r\n");
    sent("HTTP/1.1 103 Early Hints\r\n\r\n" + OK + "12345");

    // RFC 9110 §15.2
    assertThat(rules(inspect())).contains("interim-response-to-http10");
  }

  @Test
  void interimResponsesAreMessagesOfTheirOwn() {
    received(GET);
    sent("HTTP/1.1 103 Early Hints\r\n\r\n" + OK + "12345");

    assertThat(inspect().response().messages()).hasSize(2);
  }

  @Test
  void ofAnAnswerOnItsWayOnlyTheHeadIsShown() {
    received(GET);
    Inspection asked = inspect();
    sent(OK + "123");

    Inspection inspection = Inspector.inspectAnswering(exchange(), asked);
    assertThat(inspection.request().messages()).isEqualTo(asked.request().messages());
    assertThat(inspection.response().recorded().octets()).isEqualTo(Octets.latin1(OK));
    assertThat(inspection.response().recorded().length()).isEqualTo(OK.length());
    assertThat(inspection.findings()).isEmpty();
  }

  @Test
  void findingsAreCountedBySeverityTheRequestsFirst() {
    received("GET / HTTP/1.1\r\nA : 1\r\n\r\n");
    sent("HTTP/1.1 200 OK\nContent-Length: 0\r\n\r\n");

    Inspection inspection = inspect();
    assertThat(rules(inspection)).contains("missing-host", "space-before-colon");
    assertThat(rules(inspection)).last().isEqualTo("bare-lf");
    assertThat(inspection.count(Severity.ERROR)).isGreaterThanOrEqualTo(2);
  }

  @Test
  void aRuleIsFoundInTheContentAndOutsideOfIt() {
    received(
        "POST / HTTP/1.1\r\nContent-Type: application/json\r\nContent-Length: 8\r\n\r\n{\"a\":1,}");

    assertThat(rules(inspect())).contains("invalid-json", "missing-host");
    assertThat(Inspector.finds("invalid-json", exchange())).isTrue();
    assertThat(Inspector.finds("missing-host", exchange())).isTrue();
    assertThat(Inspector.finds("raw-deflate", exchange())).isFalse();
    assertThat(Inspector.finds("no-such-rule", exchange())).isFalse();
  }

  @Test
  void whatIsDissectedOnlyIsNotJudgedAndItsContentNotDecoded() {
    received(
        "POST / HTTP/1.1\r\nContent-Type: application/json\r\nContent-Length: 8\r\n\r\n{\"a\":1,}");

    Inspection dissected = Inspector.dissect(exchange());
    assertThat(rules(dissected)).isEmpty();
    assertThat(dissected.request().messages())
        .singleElement()
        .satisfies(message -> {
          assertThat(message.content()).isEmpty();
          assertThat(message.dissection().root().children()).hasSize(5);
        });
  }

  @Test
  void whatOctetsAreIsGuessedByTheirFirstLine() {
    assertThat(Inspector.guessKind(Octets.latin1("HTTP/1.1 200 OK\r\n")))
        .isEqualTo(MessageKind.RESPONSE);
    assertThat(Inspector.guessKind(Octets.latin1(GET))).isEqualTo(MessageKind.REQUEST);
    assertThat(Inspector.guessKind(Octets.EMPTY)).isEqualTo(MessageKind.REQUEST);
  }

  @Test
  void octetsAtHandAreCutIntoMessages() {
    assertThat(
            Inspector.inspect(Octets.latin1(GET + GET), MessageKind.REQUEST, RequestMethod.OTHER))
        .hasSize(2);
  }

  private Inspection inspect() {
    return Inspector.inspect(exchange(), Words.in("en"));
  }

  private Exchange exchange() {
    return store.exchanges(Long.MAX_VALUE, 1, e -> true).items().getFirst();
  }

  private void received(String octets) {
    recorder.received(Octets.latin1(octets).readOnlyBuffer());
  }

  private void sent(String octets) {
    recorder.sent(Octets.latin1(octets).readOnlyBuffer());
  }

  private static List<String> rules(Inspection inspection) {
    return inspection.findings().map(finding -> finding.rule().id()).toList();
  }
}
