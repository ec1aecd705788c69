package dev.httpanatomy.rendering.flow;

import dev.httpanatomy.recording.Connection;
import dev.httpanatomy.recording.ConnectionRecording;
import dev.httpanatomy.reference.Words;
import dev.httpanatomy.rendering.flow.Step.Side;

/// A connection as a Mermaid sequence diagram.
public final class MermaidView {

  private MermaidView() {}

  /// The source of the diagram.
  ///
  /// @param words the reader's language
  public static String render(ConnectionRecording recording, Words words) {
    Connection connection = recording.connection();
    StringBuilder text = new StringBuilder("sequenceDiagram\n");
    participant(text, "peer", connection.head().remote());
    participant(text, "here", connection.head().local());
    for (Step step : Steps.of(recording)) {
      text.append("    ").append(line(step, words)).append('\n');
    }
    if (connection.head().open()) {
      text.append("    Note over peer,here: ").append(words.say("still open")).append('\n');
    }
    return text.toString();
  }

  private static void participant(StringBuilder text, String name, String address) {
    text.append("    participant ").append(name).append(" as ").append(safe(address)).append('\n');
  }

  private static String line(Step step, Words words) {
    String time = Amounts.millis(step.nanos());
    String call = safe(words.say("{0} at {1}", step.call(), time));
    String message = words.say(step.message());
    if (step.from() == Side.NOBODY || message.isEmpty()) {
      return "Note over peer,here: " + call;
    }
    String arrow = step.from() == Side.PEER ? "peer->>here: " : "here->>peer: ";
    return arrow + safe(message) + ", " + call;
  }

  /// Mermaid ends a text at `;` and begins a comment at `%%`, and reads `#` as an entity; so these
  /// and the brackets of HTML are entity codes.
  private static String safe(String text) {
    StringBuilder safe = new StringBuilder();
    for (char c : text.toCharArray()) {
      if (";#%<>&\"`{}\\".indexOf(c) >= 0) {
        safe.append('#').append((int) c).append(';');
      } else {
        safe.append(c);
      }
    }
    return safe.toString();
  }
}
