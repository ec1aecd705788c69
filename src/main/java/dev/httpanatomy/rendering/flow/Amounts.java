package dev.httpanatomy.rendering.flow;

import dev.httpanatomy.wording.Sentence;
import java.util.Locale;

/// Octets and times as all views of the flow write them.
final class Amounts {

  private static final double NANOS_PER_MILLI = 1e6;

  private Amounts() {}

  /// As `1 octet`, `78 octets`.
  static Sentence octets(long count) {
    return Sentence.counted(count, "{0} octet", "{0} octets");
  }

  /// As `0.412 ms`.
  static String millis(long nanos) {
    return String.format(Locale.ROOT, "%.3f ms", nanos / NANOS_PER_MILLI);
  }
}
