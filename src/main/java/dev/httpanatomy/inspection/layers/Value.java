package dev.httpanatomy.inspection.layers;

import dev.httpanatomy.host.Observed;
import dev.httpanatomy.host.Unit;

/// What is known of one thing, or why it is not.
public sealed interface Value {

  /// A name or a word.
  record Text(String text) implements Value {}

  /// A number.
  record Quantity(long number, Unit unit) implements Value {}

  /// Nothing.
  ///
  /// @param reason why: a clause without a final period
  record Unknown(String reason) implements Value {}

  /// A word, if it is known.
  static Value text(Observed<String> observed) {
    return switch (observed) {
      case Observed.Known<String>(String text) -> new Text(text);
      case Observed.Unknown<String>(String reason) -> new Unknown(reason);
    };
  }

  /// A number, if it is known.
  static Value quantity(Observed<Long> observed, Unit unit) {
    return switch (observed) {
      case Observed.Known<Long>(Long number) -> new Quantity(number, unit);
      case Observed.Unknown<Long>(String reason) -> new Unknown(reason);
    };
  }
}
