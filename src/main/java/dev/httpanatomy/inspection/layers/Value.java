package dev.httpanatomy.inspection.layers;

import dev.httpanatomy.host.Observed;
import dev.httpanatomy.host.Unit;
import dev.httpanatomy.wording.Sentence;

/// What is known of one thing, or why it is not.
public sealed interface Value {

  /// A name or a word.
  record Text(Sentence text) implements Value {}

  /// A number.
  record Quantity(long number, Unit unit) implements Value {}

  /// Nothing.
  ///
  /// @param reason why: a clause without a final period
  record Unknown(Sentence reason) implements Value {}

  /// A name, if it is known.
  static Value text(Observed<String> observed) {
    return switch (observed) {
      case Observed.Known<String>(String text) -> new Text(Sentence.data(text));
      case Observed.Unknown<String>(Sentence reason) -> new Unknown(reason);
    };
  }

  /// Words, if they are known.
  static Value words(Observed<Sentence> observed) {
    return switch (observed) {
      case Observed.Known<Sentence>(Sentence text) -> new Text(text);
      case Observed.Unknown<Sentence>(Sentence reason) -> new Unknown(reason);
    };
  }

  /// A number, if it is known.
  static Value quantity(Observed<Long> observed, Unit unit) {
    return switch (observed) {
      case Observed.Known<Long>(Long number) -> new Quantity(number, unit);
      case Observed.Unknown<Long>(Sentence reason) -> new Unknown(reason);
    };
  }
}
