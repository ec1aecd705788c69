package dev.httpanatomy.web;

import java.util.Map;
import org.springframework.http.ProblemDetail;

/// A problem for somebody at a terminal.
final class ProblemText {

  private ProblemText() {}

  /// What a client sent may stand in a problem; its controls are shown, not sent to a terminal.
  private static String visible(String text) {
    StringBuilder visible = new StringBuilder(text.length());
    for (char c : text.toCharArray()) {
      boolean control = Character.isISOControl(c) && c != '\n';
      visible.append(control ? (char) (c < ' ' ? 0x2400 + c : 0xFFFD) : c);
    }
    return visible.toString();
  }

  static String render(ProblemDetail problem) {
    StringBuilder text = new StringBuilder();
    text.append(problem.getStatus()).append("  ").append(problem.getTitle()).append("\n\n");
    if (problem.getDetail() != null) {
      text.append(problem.getDetail()).append("\n\n");
    }
    Map<String, Object> more = problem.getProperties();
    if (more != null) {
      more.forEach((name, value) -> text.append("%-12s %s%n".formatted(name, value)));
    }
    return visible(text.toString());
  }
}
