package dev.httpanatomy.rendering.html;

import java.util.Locale;

/// Numbers with their units, as a reader expects them.
final class Counted {

  private static final double NANOS_PER_MILLI = 1e6;

  private Counted() {}

  /// As `1 octet`, `4,096 octets`.
  static String octets(long count) {
    return of(count, "octet");
  }

  /// As `1 read`, `2 reads`.
  static String of(long count, String thing) {
    return number(count) + " " + thing + (count == 1 ? "" : "s");
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
