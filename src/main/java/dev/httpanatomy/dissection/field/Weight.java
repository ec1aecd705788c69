package dev.httpanatomy.dissection.field;

import java.util.OptionalInt;

/// What a `qvalue` says, RFC 9110 §12.4.2.
public final class Weight {

  /// The weight of what has none, in thousandths.
  public static final int WHOLE = 1000;

  private static final int DECIMALS = 3;

  private Weight() {}

  /// The weight in thousandths, 0 to 1000; nothing where the text is no qvalue.
  public static OptionalInt read(String qvalue) {
    if (!qvalue.matches("0(\\.[0-9]{0,3})?|1(\\.0{0,3})?")) {
      return OptionalInt.empty();
    }
    String decimals = qvalue.length() > 2 ? qvalue.substring(2) : "";
    String thousandths = decimals + "0".repeat(DECIMALS - decimals.length());
    return OptionalInt.of((qvalue.charAt(0) - '0') * WHOLE + Integer.parseInt(thousandths));
  }
}
