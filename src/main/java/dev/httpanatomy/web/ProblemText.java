package dev.httpanatomy.web;

import java.util.Map;
import org.springframework.http.ProblemDetail;

/// A problem for somebody at a terminal.
final class ProblemText {

  private ProblemText() {}

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
    return text.toString();
  }
}
