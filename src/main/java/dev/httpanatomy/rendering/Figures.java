package dev.httpanatomy.rendering;

import dev.httpanatomy.inspection.layers.Value;
import dev.httpanatomy.wording.Sentence;
import java.util.Locale;

/// Numbers with their units, for people.
public final class Figures {

  /// From here on a time is easier to read in milliseconds.
  private static final long LONG_MICROS = 10_000;

  private static final double MICROS_PER_MILLI = 1e3;
  private static final double PERCENT = 100;

  private Figures() {}

  /// As `65,483 octets`, `43 µs`, `204 ms`; a number that is a name is just that: `8080`.
  public static Sentence of(Value.Quantity quantity) {
    long number = quantity.number();
    return switch (quantity.unit()) {
      case NUMBER -> Sentence.data(Long.toString(number));
      case MICROSECONDS ->
          Sentence.data(
              number < LONG_MICROS ? grouped(number) + " µs" : millis(number / MICROS_PER_MILLI));
      case OCTETS_PER_SECOND -> Sentence.of("{0} octets/s", grouped(number));
      case MEGABITS_PER_SECOND -> Sentence.data(grouped(number) + " Mbit/s");
      case OCTETS -> counted(number, "{0} octet", "{0} octets");
      case SEGMENTS -> counted(number, "{0} segment", "{0} segments");
      case DATAGRAMS -> counted(number, "{0} datagram", "{0} datagrams");
      case EXCHANGES -> counted(number, "{0} exchange", "{0} exchanges");
    };
  }

  /// As `65,483`.
  public static String grouped(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /// A part of a whole, as `28.3 %`.
  ///
  /// @param part from 0 to 1
  public static String percent(double part) {
    return String.format(Locale.ROOT, "%.1f %%", part * PERCENT);
  }

  private static Sentence counted(long number, String one, String many) {
    return Sentence.of(number == 1 ? one : many, grouped(number));
  }

  private static String millis(double millis) {
    String text = String.format(Locale.ROOT, "%,.3f", millis);
    return text.replaceFirst("\\.?0+$", "") + " ms";
  }
}
