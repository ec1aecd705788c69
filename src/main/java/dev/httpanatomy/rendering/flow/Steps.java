package dev.httpanatomy.rendering.flow;

import dev.httpanatomy.recording.Connection;
import dev.httpanatomy.recording.ConnectionEvent;
import dev.httpanatomy.recording.ConnectionEvent.Kind;
import dev.httpanatomy.recording.Exchange;
import dev.httpanatomy.recording.RecordedMessage;
import dev.httpanatomy.recording.Recorder;
import dev.httpanatomy.rendering.flow.Step.Side;
import dev.httpanatomy.wire.Octets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// The steps of a connection, from its real events.
final class Steps {

  private static final int LONGEST_WORDS = 34;

  private final Connection connection;

  private Steps(Connection connection) {
    this.connection = connection;
  }

  static List<Step> of(Connection connection) {
    Steps steps = new Steps(connection);
    List<Step> all = new ArrayList<>(connection.events().stream().map(steps::step).toList());
    long missing = connection.eventCount() - connection.events().size();
    if (missing > 0) {
      int gap = Math.min(all.size(), Recorder.FIRST_EVENTS_KEPT);
      all.add(gap, new Step(Side.NOBODY, 0, "", missing + " events here are no longer held"));
    }
    return all;
  }

  private Step step(ConnectionEvent event) {
    long at = event.nanos();
    return switch (event.kind()) {
      case ACCEPTED -> new Step(Side.PEER, at, "connect", "accept()");
      case RECEIVED ->
          new Step(
              Side.PEER,
              at,
              octets(event.octets()),
              ("recv() " + words(event, Exchange::request)).strip());
      case SENT ->
          new Step(
              Side.HERE,
              at,
              octets(event.octets()),
              ("send() " + words(event, Exchange::response)).strip());
      case NOT_SENT ->
          new Step(Side.HERE, at, "", "send() failed, " + octets(event.octets()) + " did not go");
      case PEER_CLOSED -> new Step(Side.PEER, at, "FIN", "recv() = 0");
      case OUTPUT_CLOSED -> new Step(Side.HERE, at, "FIN", "shutdown(SHUT_WR)");
      case RESET -> new Step(Side.PEER, at, "RST", "recv() = ECONNRESET");
      case IDLE_TIMEOUT -> new Step(Side.NOBODY, at, "", "idle for too long");
      case CLOSED -> new Step(Side.HERE, at, finHasGone() ? "" : "FIN", "close()");
    };
  }

  /// What begins in the octets of an event: the first words of each message, as far as they fit.
  private String words(ConnectionEvent event, Function<Exchange, RecordedMessage> direction) {
    long start = event.offset();
    long end = start + event.octets();
    List<String> firstWords =
        connection.exchanges().stream()
            .map(direction)
            .filter(m -> m.length() > 0 && m.start() >= start && m.start() < end)
            .map(message -> firstWords(message.octets()))
            .toList();
    if (firstWords.isEmpty()) {
      return "";
    }
    String more = firstWords.size() > 1 ? " and " + (firstWords.size() - 1) + " more" : "";
    return firstWords.getFirst() + more;
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

  private static String octets(long count) {
    return count == 1 ? "1 octet" : count + " octets";
  }
}
