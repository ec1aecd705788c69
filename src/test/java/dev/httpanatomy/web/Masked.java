package dev.httpanatomy.web;

import java.util.List;

/// A text in which everything is blanked that is another one each time: ids, times, ports, and the
/// spaces that make up for their widths.
final class Masked {

  private record Mask(String pattern, String replacement) {}

  private static final List<Mask> MASKS =
      List.of(
          new Mask("(?<![\\w-])[\\w-]{22}(?![\\w-])", "ID"),
          new Mask("(127\\.0\\.0\\.1|localhost):\\d+", "$1:PORT"),
          new Mask("Content-Length: \\d+", "Content-Length: NUMBER"),
          new Mask("\\w{3}, \\d\\d \\w{3} \\d{4} \\d\\d:\\d\\d:\\d\\d GMT", "DATE"),
          new Mask(
              "(\"(day-name|day|month|year|hour|minute|second)\"(,\\s+\"\\w+\" :"
                  + " \\d+)*,\\s+\"text\" :) \"\\w+\"",
              "$1 \"DATE\""),
          new Mask("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z", "INSTANT"),
          new Mask("\\d+\\.\\d{2,3}(?!\\.?\\d)", "TIME"),
          new Mask("(\"(nanos|\\w+Began|\\w+Ended)\" ?:) ?\\d+", "$1 TIME"),
          new Mask("(\"next\" ?: ?\"[^\"]*before=)\\d+", "$1NUMBER"),
          new Mask("(─|━)+", "$1"),
          new Mask(" +", " "));

  private Masked() {}

  static String of(String text) {
    String masked = text;
    for (Mask mask : MASKS) {
      masked = masked.replaceAll(mask.pattern(), mask.replacement());
    }
    return masked;
  }

  /// The same with all numbers blanked, units of time too, for what is measured anew each time.
  static String numbers(String text) {
    return of(text).replaceAll("\\d[\\d,.]*", "NUMBER").replaceAll("NUMBER [µm]s", "TIME");
  }
}
