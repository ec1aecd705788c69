package dev.httpanatomy.rendering.flow;

import dev.httpanatomy.recording.Connection;
import dev.httpanatomy.recording.ConnectionRecording;
import dev.httpanatomy.rendering.flow.Step.Side;

/// A connection as a Mermaid sequence diagram.
public final class MermaidView {

  private MermaidView() {}

  /// The source of the diagram.
  public static String render(ConnectionRecording recording) {
    Connection connection = recording.connection();
    StringBuilder text = new StringBuilder("sequenceDiagram\n");
    participant(text, "peer", connection.head().remote());
    participant(text, "here", connection.head().local());
    for (Step step : Steps.of(recording)) {
      text.append("    ").append(line(step)).append('\n');
    }
    if (connection.head().open()) {
      text.append("    Note over peer,here: still open\n");
    }
    return text.toString();
  }

  private static void participant(StringBuilder text, String name, String address) {
    text.append("    participant ").append(name).append(" as ").append(safe(address)).append('\n');
  }

  private static String line(Step step) {
    String time = Amounts.millis(step.nanos());
    String call = safe(step.call()) + " at " + time;
    if (step.from() == Side.NOBODY || step.message().isEmpty()) {
      return "Note over peer,here: " + call;
    }
    String arrow = step.from() == Side.PEER ? "peer->>here: " : "here->>peer: ";
    return arrow + safe(step.message()) + ", " + call;
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
