package dev.httpanatomy.rendering.flow;

import dev.httpanatomy.dissection.FirstOctets;
import dev.httpanatomy.dissection.Protocol;
import dev.httpanatomy.dissection.Recognition;
import dev.httpanatomy.recording.Connection;
import dev.httpanatomy.recording.ConnectionEvent;
import dev.httpanatomy.recording.ConnectionEvent.Kind;
import dev.httpanatomy.recording.ConnectionRecording;
import dev.httpanatomy.recording.Direction;
import dev.httpanatomy.recording.Exchange;
import dev.httpanatomy.recording.RecordedMessage;
import dev.httpanatomy.recording.Recorder;
import dev.httpanatomy.recording.Transport;
import dev.httpanatomy.rendering.TlsWords;
import dev.httpanatomy.rendering.flow.Step.Side;
import dev.httpanatomy.wire.Octets;
import dev.httpanatomy.wording.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The steps of a connection, from its real events.
final class Steps {

  private static final int LONGEST_WORDS = 34;
  private static final String SEND = "send()";
  private static final String SENDTO = "sendto()";

  private final Connection connection;
  private final ConnectionRecording recording;
  private final boolean datagrams;

  private Steps(ConnectionRecording recording) {
    this.recording = recording;
    this.connection = recording.connection();
    this.datagrams = connection.head().transport() == Transport.UDP;
  }

  static List<Step> of(ConnectionRecording recording) {
    Connection connection = recording.connection();
    Steps steps = new Steps(recording);
    List<Step> all = new ArrayList<>(connection.events().stream().map(steps::step).toList());
    long missing = connection.eventCount() - connection.events().size();
    if (missing > 0) {
      int gap = Math.min(all.size(), Recorder.FIRST_EVENTS_KEPT);
      all.add(
          gap,
          new Step(
              Side.NOBODY,
              0,
              Step.NOTHING,
              Sentence.of("{0} events here are no longer held", missing)));
    }
    return all;
  }

  private Step step(ConnectionEvent event) {
    long at = event.nanos();
    return switch (event.kind()) {
      case ACCEPTED -> new Step(Side.PEER, at, Sentence.data("connect"), Sentence.data("accept()"));
      case TLS_ESTABLISHED, TLS_FAILED ->
          new Step(
              Side.NOBODY,
              at,
              Step.NOTHING,
              connection.head().tls().map(TlsWords::brief).orElse(Sentence.data("TLS")));
      case RECEIVED ->
          new Step(
              Side.PEER,
              at,
              Amounts.octets(event.octets()),
              call(datagrams ? "recvfrom()" : "recv()", event, Direction.RECEIVED));
      case SENT ->
          new Step(
              Side.HERE,
              at,
              Amounts.octets(event.octets()),
              call(datagrams ? SENDTO : SEND, event, Direction.SENT));
      case NOT_SENT ->
          new Step(
              Side.HERE,
              at,
              Step.NOTHING,
              Sentence.of(
                  "{0} failed, {1} did not go",
                  datagrams ? SENDTO : SEND, Amounts.octets(event.octets())));
      case PEER_CLOSED ->
          new Step(Side.PEER, at, Sentence.data("FIN"), Sentence.data("recv() = 0"));
      case CLOSE_NOTIFY ->
          new Step(Side.PEER, at, Sentence.data("close_notify"), Sentence.data("SSL_read() = 0"));
      case OUTPUT_CLOSED ->
          new Step(Side.HERE, at, Sentence.data("FIN"), Sentence.data("shutdown(SHUT_WR)"));
      case RESET ->
          new Step(Side.PEER, at, Sentence.data("RST"), Sentence.data("recv() = ECONNRESET"));
      case IDLE_TIMEOUT ->
          new Step(Side.NOBODY, at, Step.NOTHING, Sentence.of("idle for too long"));
      case FIRST_OCTET_TIMEOUT ->
          new Step(Side.NOBODY, at, Step.NOTHING, Sentence.of("no first octet came in time"));
      case OCTET_LIMIT ->
          new Step(
              Side.NOBODY,
              at,
              Step.NOTHING,
              Sentence.of("more octets than one connection may send"));
      case EVICTED ->
          new Step(
              Side.NOBODY,
              at,
              Step.NOTHING,
              Sentence.of("idle the longest: it makes room for others"));
      case STOPPING -> new Step(Side.NOBODY, at, Step.NOTHING, Sentence.of("the service stops"));
      case OVERSIZE ->
          new Step(
              Side.NOBODY, at, Step.NOTHING, Sentence.of("longer than is taken: the rest is lost"));
      case RATE_LIMITED ->
          new Step(Side.NOBODY, at, Step.NOTHING, Sentence.of("not answered: too many from there"));
      case NOT_ANSWERED ->
          new Step(
              Side.NOBODY, at, Step.NOTHING, Sentence.of("not answered: it might go on for ever"));
      case CLOSED ->
          new Step(
              Side.HERE,
              at,
              datagrams || finHasGone() ? Step.NOTHING : Sentence.data("FIN"),
              Sentence.data("close()"));
    };
  }

  private Sentence call(String name, ConnectionEvent event, Direction direction) {
    return words(event, direction)
        .map(words -> Sentence.of("{0} {1}", name, words))
        .orElse(Sentence.data(name));
  }

  /// What is in the octets of an event: the first words of the first message that begins there, or
  /// of the octets themselves where they are of no message.
  private Optional<Sentence> words(ConnectionEvent event, Direction direction) {
    long start = event.offset();
    long end = start + event.octets();
    List<RecordedMessage> messages =
        connection.exchanges().stream()
            .map(direction == Direction.RECEIVED ? Exchange::request : Exchange::response)
            .filter(m -> m.length() > 0)
            .toList();
    List<RecordedMessage> beginning =
        messages.stream().filter(m -> m.start() >= start && m.start() < end).toList();
    if (!beginning.isEmpty()) {
      String first = firstWords(beginning.getFirst().octets());
      return Optional.of(
          beginning.size() > 1
              ? Sentence.of("{0} and {1} more", first, beginning.size() - 1)
              : Sentence.data(first));
    }
    boolean goesOn =
        messages.stream().anyMatch(m -> m.start() < start && start < m.start() + m.length());
    if (goesOn) {
      return Optional.empty();
    }
    return recognised(start, direction)
        .or(() -> recording.octets(direction).from(start, end).map(Steps::firstWords))
        .filter(words -> !words.isBlank())
        .map(Sentence::data);
  }

  /// What the connection begins with, if it is no HTTP/1: the octets of such say little as text.
  private Optional<String> recognised(long start, Direction direction) {
    if (start > 0 || direction != Direction.RECEIVED || datagrams) {
      return Optional.empty();
    }
    return recording
        .octets(direction)
        .from(0, FirstOctets.MOST_READ)
        .map(FirstOctets::recognise)
        .filter(Recognition::isCertain)
        .filter(r -> r.protocol() != Protocol.OTHER && r.protocol() != Protocol.HTTP1)
        .map(Recognition::words);
  }

  private static String firstWords(Octets octets) {
    StringBuilder words = new StringBuilder();
    int end = Math.min(octets.size(), LONGEST_WORDS);
    for (int i = 0; i < end; i++) {
      int octet = octets.at(i);
      if (octet == '\r' || octet == '\n') {
        return words.toString();
      }
      words.append(octet >= 0x20 && octet < 0x7F ? (char) octet : '.');
    }
    return words + (end < octets.size() ? "…" : "");
  }

  /// A connection that was half-closed or reset has no FIN left to send.
  private boolean finHasGone() {
    return connection.events().stream()
        .map(ConnectionEvent::kind)
        .anyMatch(kind -> kind == Kind.RESET || kind == Kind.OUTPUT_CLOSED);
  }
}
