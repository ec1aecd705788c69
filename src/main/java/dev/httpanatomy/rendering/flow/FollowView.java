package dev.httpanatomy.rendering.flow;

import dev.httpanatomy.recording.Connection;
import dev.httpanatomy.recording.ConnectionEvent;
import dev.httpanatomy.recording.ConnectionEvent.Kind;
import dev.httpanatomy.recording.ConnectionRecording;
import dev.httpanatomy.recording.Direction;
import dev.httpanatomy.recording.Recorder;
import dev.httpanatomy.reference.Words;
import dev.httpanatomy.rendering.Visible;
import dev.httpanatomy.wire.Hex;
import dev.httpanatomy.wire.Octets;
import dev.httpanatomy.wording.Sentence;
import java.util.List;
import java.util.Optional;

/// A connection as a conversation: what each side said, in turns, as text where it is text, and as
/// a dump, as a packet analyser's "follow stream" shows it.
///
/// ```
/// ▶ 127.0.0.1:54122 says 6 octets at 0.412 ms
///   hello␊
///   00000000  68 65 6c 6c 6f 0a                                 |hello.|
/// ```
public final class FollowView {

  /// Octets of one event that are shown as text and as a dump; all of them are in `/received` and
  /// `/sent`.
  private static final int MOST_SHOWN = 16 * 1024;

  private final ConnectionRecording recording;
  private final Connection connection;
  private final Words words;
  private final StringBuilder text = new StringBuilder();

  private FollowView(ConnectionRecording recording, Words words) {
    this.words = words;
    this.recording = recording;
    this.connection = recording.connection();
  }

  /// The conversation.
  ///
  /// @param words the reader's language
  public static String render(ConnectionRecording recording, Words words) {
    return new FollowView(recording, words).render();
  }

  private String render() {
    Connection.Head head = connection.head();
    text.append("%s %s ⇄ %s\n".formatted(head.transport(), head.remote(), head.local()));
    List<ConnectionEvent> events = connection.events();
    long missing = connection.eventCount() - events.size();
    for (int i = 0; i < events.size(); i++) {
      if (missing > 0 && i == Recorder.FIRST_EVENTS_KEPT) {
        text.append(words.say("… {0} events here are no longer held", missing)).append('\n');
      }
      event(events.get(i));
    }
    if (head.open()) {
      text.append(words.say("… still open")).append('\n');
    }
    return text.toString();
  }

  private void event(ConnectionEvent event) {
    switch (event.kind()) {
      case RECEIVED -> says("▶ " + connection.head().remote(), event, Direction.RECEIVED);
      case SENT -> says("◀ " + connection.head().local(), event, Direction.SENT);
      default -> happens(event);
    }
  }

  private void happens(ConnectionEvent event) {
    Sentence what = Sentence.data(event.kind().word());
    String at = Amounts.millis(event.nanos());
    Sentence happened =
        event.kind() == Kind.NOT_SENT
            ? Sentence.of("· {0}, {1} at {2}", what, Amounts.octets(event.octets()), at)
            : Sentence.of("· {0} at {1}", what, at);
    text.append(words.say(happened)).append('\n');
  }

  private void says(String who, ConnectionEvent event, Direction direction) {
    Sentence octets = Amounts.octets(event.octets());
    text.append(words.say("{0} says {1} at {2}", who, octets, Amounts.millis(event.nanos())))
        .append('\n');
    long end = event.offset() + Math.min(event.octets(), MOST_SHOWN);
    Optional<Octets> held = recording.octets(direction).from(event.offset(), end);
    held.ifPresent(shown -> show(shown, event.offset()));
    long missing = event.octets() - held.map(Octets::size).orElse(0);
    if (missing > 0) {
      text.append("  ").append(words.say("… {0} not shown here", Amounts.octets(missing)));
      text.append('\n');
    }
  }

  private void show(Octets octets, long offset) {
    if (Visible.isText(octets)) {
      for (int start = 0; start < octets.size(); ) {
        int lf = octets.indexOf('\n', start, octets.size());
        int end = lf < 0 ? octets.size() : lf + 1;
        text.append("  ").append(Visible.of(octets.slice(start, end))).append('\n');
        start = end;
      }
    }
    Hex.dump(octets, offset).lines().forEach(line -> text.append("  ").append(line).append('\n'));
  }
}
