package dev.httpanatomy.httpbin;

import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Pattern;

/// Whole numbers as clients write them. What is too large for its type is taken as the largest, so
/// that limits see it.
public final class Numbers {

  private static final Pattern DIGITS = Pattern.compile("[0-9]+");
  private static final Pattern WHOLE = Pattern.compile("[+-]?[0-9]+(_[0-9]+)*");
  private static final int MOST_DIGITS = 4300;
  private static final int EXACT_DIGITS = 18;

  private Numbers() {}

  /// A number that is a segment of a path, 0 or more in httpbin's dialect.
  ///
  /// @param name what it is the number of, for the error
  /// @throws HttpbinError 404 in httpbin's dialect, whose router knows digits only, else 400
  public static int inPath(HttpbinRequest request, String name, String text) {
    if (request.dialect().isGo()) {
      return whole(name, text);
    } else if (!DIGITS.matcher(text).matches()) {
      throw HttpbinError.of(404);
    }
    return whole(name, text);
  }

  /// A number that is a segment of a path and must be exact, 0 or more in httpbin's dialect.
  ///
  /// @param least the least that is allowed
  /// @throws HttpbinError 404 in httpbin's dialect, if there is anything but digits; else 400, if
  ///   it is no number, less than `least`, or has more than 18 digits
  public static long exactInPath(HttpbinRequest request, String text, long least) {
    boolean digits = DIGITS.matcher(text).matches();
    if (!digits && !request.dialect().isGo()) {
      throw HttpbinError.of(404, "there is no such endpoint: a number is missing");
    } else if (!digits || text.length() > EXACT_DIGITS || Long.parseLong(text) < least) {
      throw HttpbinError.of(
          400, "a whole number from %d on, of %d digits at most".formatted(least, EXACT_DIGITS));
    }
    return Long.parseLong(text);
  }

  /// A number with or without a sign.
  ///
  /// @param name what it is the number of, for the error
  /// @throws HttpbinError 400 if it is none
  public static int whole(String name, String text) {
    return parse(text)
        .map(Numbers::saturated)
        .orElseThrow(() -> HttpbinError.of(400, name + " is a whole number"));
  }

  /// Reads a number of any size, of 4300 digits at the most, which is Python's limit as well.
  public static Optional<BigInteger> parse(String text) {
    String number = text.strip();
    return number.length() <= MOST_DIGITS && WHOLE.matcher(number).matches()
        ? Optional.of(new BigInteger(number.replace("_", "")))
        : Optional.empty();
  }

  private static int saturated(BigInteger number) {
    BigInteger most = BigInteger.valueOf(Integer.MAX_VALUE);
    return number.min(most).max(most.negate()).intValue();
  }
}
