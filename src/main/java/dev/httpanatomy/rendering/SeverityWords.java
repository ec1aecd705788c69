package dev.httpanatomy.rendering;

import dev.httpanatomy.finding.Severity;
import dev.httpanatomy.wording.Sentence;

/// Severities, as all representations for people say them.
public final class SeverityWords {

  private SeverityWords() {}

  /// As `error`.
  public static Sentence of(Severity severity) {
    return switch (severity) {
      case ERROR -> Sentence.of("error");
      case WARNING -> Sentence.of("warning");
      case NOTE -> Sentence.of("note");
    };
  }

  /// As `1 error`, `2 errors`.
  public static Sentence count(long count, Severity severity) {
    return switch (severity) {
      case ERROR -> Sentence.counted(count, "{0} error", "{0} errors");
      case WARNING -> Sentence.counted(count, "{0} warning", "{0} warnings");
      case NOTE -> Sentence.counted(count, "{0} note", "{0} notes");
    };
  }
}
