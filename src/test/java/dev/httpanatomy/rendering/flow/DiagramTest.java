package dev.httpanatomy.rendering.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.httpanatomy.recording.Connection;
import dev.httpanatomy.recording.ConnectionEvent;
import dev.httpanatomy.recording.ConnectionEvent.Kind;
import dev.httpanatomy.recording.ConnectionRecording;
import dev.httpanatomy.recording.Exchange;
import dev.httpanatomy.recording.HeldOctets;
import dev.httpanatomy.rendering.GoldenText;
import dev.httpanatomy.rendering.Recorded;
import java.util.List;
import org.junit.jupiter.api.Test;

class DiagramTest {

  private static final Exchange EXCHANGE =
      Recorded.exchange(
          "GET /a;b#c HTTP/1.1\nHost: a\n\n", "HTTP/1.1 200 OK\nContent-Length: 2\n\nhi");

  private static final List<ConnectionEvent> WHOLE =
      List.of(
          new ConnectionEvent(Kind.ACCEPTED, 12_000, 0, 0),
          new ConnectionEvent(Kind.RECEIVED, 412_000, EXCHANGE.request().length(), 0),
          new ConnectionEvent(Kind.SENT, 655_000, EXCHANGE.response().length(), 0),
          new ConnectionEvent(Kind.PEER_CLOSED, 1_020_000, 0, 0),
          new ConnectionEvent(Kind.OUTPUT_CLOSED, 1_030_000, 0, 0),
          new ConnectionEvent(Kind.CLOSED, 1_040_000, 0, 0));

  private static final List<ConnectionEvent> RESET =
      List.of(
          new ConnectionEvent(Kind.ACCEPTED, 12_000, 0, 0),
          new ConnectionEvent(Kind.RECEIVED, 412_000, 10, 0),
          new ConnectionEvent(Kind.SENT, 655_000, 1000, 0),
          new ConnectionEvent(Kind.NOT_SENT, 656_000, 400, 600),
          new ConnectionEvent(Kind.RESET, 657_000, 0, 0),
          new ConnectionEvent(Kind.CLOSED, 658_000, 0, 0));

  @Test
  void ladderOfAWholeConversation() {
    GoldenText.assertEquals(LadderView.render(connection(WHOLE, 6)), "flow/whole.txt");
  }

  @Test
  void ladderOfAReset() {
    GoldenText.assertEquals(LadderView.render(connection(RESET, 6)), "flow/reset.txt");
  }

  @Test
  void mermaidOfAWholeConversationEscapesWhatMermaidWouldRead() {
    String source = MermaidView.render(connection(WHOLE, 6));
    GoldenText.assertEquals(source, "flow/whole.mmd");
    assertThat(source).doesNotContain("/a;b").contains("/a#59;b#35;c");
  }

  @Test
  void eventsThatAreNoLongerHeldAreCounted() {
    assertThat(LadderView.render(connection(WHOLE, 1006)))
        .contains("1000 events here are no longer held");
    assertThat(MermaidView.render(connection(WHOLE, 1006)))
        .contains("Note over peer,here: 1000 events here are no longer held");
  }

  private static ConnectionRecording connection(List<ConnectionEvent> events, long count) {
    return new ConnectionRecording(
        new Connection(Recorded.HEAD, 10, 10, events, count, List.of(EXCHANGE), 1),
        new HeldOctets(10, List.of()),
        new HeldOctets(10, List.of()));
  }
}
