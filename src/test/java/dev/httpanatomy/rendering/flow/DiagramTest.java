package dev.httpanatomy.rendering.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.httpanatomy.recording.Connection;
import dev.httpanatomy.recording.ConnectionEvent;
import dev.httpanatomy.recording.ConnectionEvent.Kind;
import dev.httpanatomy.recording.ConnectionRecording;
import dev.httpanatomy.recording.Exchange;
import dev.httpanatomy.recording.HeldOctets;
import dev.httpanatomy.recording.Transport;
import dev.httpanatomy.reference.Words;
import dev.httpanatomy.rendering.GoldenText;
import dev.httpanatomy.rendering.Recorded;
import dev.httpanatomy.wire.Octets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DiagramTest {

  private static final Words ENGLISH = Words.in("en");

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

  private static final List<ConnectionEvent> DATAGRAMS =
      List.of(
          new ConnectionEvent(Kind.RECEIVED, 12_000, 6, 0),
          new ConnectionEvent(Kind.SENT, 20_000, 6, 0),
          new ConnectionEvent(Kind.RECEIVED, 412_000, 0, 6),
          new ConnectionEvent(Kind.SENT, 420_000, 0, 6),
          new ConnectionEvent(Kind.RECEIVED, 500_000, 5, 6),
          new ConnectionEvent(Kind.SENT, 510_000, 5, 6),
          new ConnectionEvent(Kind.NOT_SENT, 511_000, 5, 6),
          new ConnectionEvent(Kind.RECEIVED, 600_000, 0, 11),
          new ConnectionEvent(Kind.RATE_LIMITED, 601_000, 0, 0),
          new ConnectionEvent(Kind.IDLE_TIMEOUT, 30_601_000_000L, 0, 0),
          new ConnectionEvent(Kind.CLOSED, 30_601_001_000L, 0, 0));

  @Test
  void ladderOfAWholeConversation() {
    GoldenText.assertEquals(LadderView.render(connection(WHOLE, 6), ENGLISH), "flow/whole.txt");
  }

  @Test
  void ladderOfAReset() {
    GoldenText.assertEquals(LadderView.render(connection(RESET, 6), ENGLISH), "flow/reset.txt");
  }

  @Test
  void ladderNamesTheProtocolThatIsNoHttp1() {
    Octets hello = Octets.latin1("\u0016\3\1\2\0\1\0\1\374\3\3");
    GoldenText.assertEquals(LadderView.render(received(hello, 4), ENGLISH), "flow/tls.txt");
  }

  @Test
  void ladderNamesTheVersionOfAProxyHeader() {
    Octets header = Octets.latin1("\r\n\r\n\0\r\nQUIT\n\40\0\0\0");
    GoldenText.assertEquals(
        LadderView.render(received(header, header.size()), ENGLISH), "flow/proxy.txt");
  }

  @Test
  void ladderShowsOctetsOfNoKnownProtocolAsTheyAre() {
    assertThat(LadderView.render(received(Octets.latin1("hello\n"), 6), ENGLISH))
        .contains("recv() hello ");
    assertThat(LadderView.render(received(Octets.latin1("PRI\n"), 4), ENGLISH))
        .contains("recv() PRI ");
  }

  @Test
  void mermaidOfAWholeConversationEscapesWhatMermaidWouldRead() {
    String source = MermaidView.render(connection(WHOLE, 6), ENGLISH);
    GoldenText.assertEquals(source, "flow/whole.mmd");
    assertThat(source).doesNotContain("/a;b").contains("/a#59;b#35;c");
  }

  @Test
  void eventsThatAreNoLongerHeldAreCounted() {
    assertThat(LadderView.render(connection(WHOLE, 1006), ENGLISH))
        .contains("1000 events here are no longer held");
    assertThat(MermaidView.render(connection(WHOLE, 1006), ENGLISH))
        .contains("Note over peer,here: 1000 events here are no longer held");
  }

  /// A connection on which these octets came in two pieces, or in one, and nothing else happened.
  private static ConnectionRecording received(Octets octets, int first) {
    List<ConnectionEvent> events = new ArrayList<>();
    events.add(new ConnectionEvent(Kind.ACCEPTED, 12_000, 0, 0));
    events.add(new ConnectionEvent(Kind.RECEIVED, 412_000, first, 0));
    if (first < octets.size()) {
      events.add(new ConnectionEvent(Kind.RECEIVED, 500_000, octets.size() - first, first));
    }
    return new ConnectionRecording(
        new Connection(Recorded.HEAD, octets.size(), 0, events, events.size(), List.of(), 0),
        new HeldOctets(octets.size(), List.of(new HeldOctets.Range(0, octets))),
        new HeldOctets(0, List.of()));
  }

  @Test
  void ladderOfDatagrams() {
    GoldenText.assertEquals(LadderView.render(datagrams(), ENGLISH), "flow/datagrams.txt");
  }

  @Test
  void mermaidOfDatagrams() {
    GoldenText.assertEquals(MermaidView.render(datagrams(), ENGLISH), "flow/datagrams.mmd");
  }

  @Test
  void datagramsInTurns() {
    GoldenText.assertEquals(FollowView.render(datagrams(), ENGLISH), "flow/datagrams-in-turns.txt");
  }

  private static ConnectionRecording datagrams() {
    Connection.Head head =
        new Connection.Head(
            Recorded.HEAD.id(),
            Transport.UDP,
            "udp",
            "0.0.0.0:9000",
            "127.0.0.1:54122",
            Recorded.HEAD.openedAt(),
            false);
    HeldOctets octets =
        new HeldOctets(11, List.of(new HeldOctets.Range(0, Octets.latin1("hello\nworld"))));
    return new ConnectionRecording(
        new Connection(head, 11, 6, DATAGRAMS, DATAGRAMS.size(), List.of(), 0), octets, octets);
  }

  private static ConnectionRecording connection(List<ConnectionEvent> events, long count) {
    return new ConnectionRecording(
        new Connection(Recorded.HEAD, 10, 10, events, count, List.of(EXCHANGE), 1),
        new HeldOctets(10, List.of()),
        new HeldOctets(10, List.of()));
  }
}
