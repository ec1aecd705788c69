package dev.httpanatomy.rendering.html;

import dev.httpanatomy.wording.Sentence;
import java.util.Locale;

/// Numbers with their units, as a reader expects them.
final class Counted {

  private static final double NANOS_PER_MILLI = 1e6;

  private Counted() {}

  /// As `1 octet`, `4,096 octets`.
  static Sentence octets(long count) {
    return of(count, "{0} octet", "{0} octets");
  }

  /// As [Sentence#counted], with a grouped number.
  static Sentence of(long count, String one, String many) {
    return Sentence.of(count == 1 ? one : many, number(count));
  }

  /// As `4,096`.
  static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /// As `0.72 ms`.
  static String millis(long nanos) {
    return String.format(Locale.ROOT, "%,.2f ms", nanos / NANOS_PER_MILLI);
  }
}
