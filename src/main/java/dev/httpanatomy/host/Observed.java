package dev.httpanatomy.host;

import dev.httpanatomy.wording.Sentence;
import java.util.Optional;
import java.util.function.Function;

/// A value that was looked for: it is known, or it is unknown for a reason.
public sealed interface Observed<T> {

  /// It is known.
  record Known<T>(T known) implements Observed<T> {}

  /// It is not.
  ///
  /// @param reason why, for a reader: a clause without a final period
  record Unknown<T>(Sentence reason) implements Observed<T> {}

  /// What is known.
  static <T> Observed<T> known(T value) {
    return new Known<>(value);
  }

  /// What is not.
  ///
  /// @param reason why, for a reader: a clause without a final period
  static <T> Observed<T> unknown(Sentence reason) {
    return new Unknown<>(reason);
  }

  /// What is not, for a reason in a sentence without arguments.
  static <T> Observed<T> unknown(String reason) {
    return unknown(Sentence.of(reason));
  }

  /// The value, where it is known.
  default Optional<T> value() {
    return this instanceof Known<T>(T known) ? Optional.of(known) : Optional.empty();
  }

  /// What follows from the value.
  default <R> Observed<R> map(Function<T, R> function) {
    return flatMap(value -> known(function.apply(value)));
  }

  /// What may follow from the value, and may be unknown for a reason of its own.
  default <R> Observed<R> flatMap(Function<T, Observed<R>> function) {
    return switch (this) {
      case Known<T>(T known) -> function.apply(known);
      case Unknown<T>(Sentence reason) -> unknown(reason);
    };
  }
}
