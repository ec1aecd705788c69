package dev.httpanatomy.rendering.flow;

import dev.httpanatomy.recording.Connection;
import dev.httpanatomy.recording.ConnectionRecording;
import dev.httpanatomy.reference.Words;
import dev.httpanatomy.rendering.Columns;
import dev.httpanatomy.rendering.flow.Step.Side;

/// A connection as a ladder for a terminal of 100 columns.
///
/// ```
/// 127.0.0.1:54122                     127.0.0.1:9000
///       │ ── connect ──────────────────────▶ │  accept()                            0.000 ms
///       │ ── 78 octets ────────────────────▶ │  recv() GET / HTTP/1.1               0.412 ms
///       │ ◀───────────────────── 512 octets ─ │  send() HTTP/1.1 200 OK             0.655 ms
/// ```
public final class LadderView {

  private static final int LEFT = 6;
  private static final int ARROW = 36;
  private static final int COLUMNS = 100;

  private LadderView() {}

  /// The ladder of a connection.
  ///
  /// @param words the reader's language
  public static String render(ConnectionRecording recording, Words words) {
    Connection connection = recording.connection();
    StringBuilder text = new StringBuilder();
    String remote = connection.head().remote();
    text.append(remote)
        .repeat(' ', Math.max(2, LEFT + ARROW - 6 - remote.length()))
        .append(connection.head().local())
        .append('\n');
    for (Step step : Steps.of(recording)) {
      line(step, words, text);
    }
    if (connection.head().open()) {
      text.repeat(' ', LEFT)
          .append("│")
          .repeat(' ', ARROW)
          .append("│  ")
          .append(words.say("still open"))
          .append('\n');
    }
    return text.toString();
  }

  private static void line(Step step, Words words, StringBuilder text) {
    int start = text.length();
    text.repeat(' ', LEFT).append('│').append(arrow(step, words)).append("│  ");
    text.append(words.say(step.call()));
    if (step.from() != Side.NOBODY || step.nanos() > 0) {
      String time = Amounts.millis(step.nanos());
      int width = Columns.of(text.substring(start));
      text.repeat(' ', Math.max(1, COLUMNS - width - time.length())).append(time);
    }
    text.append('\n');
  }

  private static String arrow(Step step, Words words) {
    String message = words.say(step.message());
    if (message.isEmpty()) {
      return " ".repeat(ARROW);
    }
    int dashes = ARROW - Columns.of(message) - 7;
    String line = "─".repeat(Math.max(1, dashes));
    return step.from() == Side.PEER
        ? " ── " + message + " " + line + "▶ "
        : " ◀" + line + " " + message + " ── ";
  }
}
