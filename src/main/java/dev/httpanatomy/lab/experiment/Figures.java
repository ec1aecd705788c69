package dev.httpanatomy.lab.experiment;

import java.util.Arrays;
import java.util.Locale;

/// Numbers in sentences.
final class Figures {

  private static final long NANOS_PER_MICRO = 1_000;
  private static final long NANOS_PER_MILLI = 1_000_000;

  private Figures() {}

  /// As `1 receive`, `4,096 receives`.
  static String count(long count, String thing) {
    return number(count) + " " + thing + (count == 1 ? "" : "s");
  }

  /// As `1 octet`, `4,096 octets`.
  static String octets(long count) {
    return count(count, "octet");
  }

  /// As `4,096`.
  static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /// As `38.2 µs`, `203.0 ms`.
  static String time(long nanos) {
    return nanos < NANOS_PER_MILLI
        ? String.format(Locale.ROOT, "%.1f µs", (double) nanos / NANOS_PER_MICRO)
        : String.format(Locale.ROOT, "%,.1f ms", (double) nanos / NANOS_PER_MILLI);
  }

  /// The one in the middle, the upper one of two.
  ///
  /// @param nanos at least one
  static long median(long[] nanos) {
    long[] sorted = nanos.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
