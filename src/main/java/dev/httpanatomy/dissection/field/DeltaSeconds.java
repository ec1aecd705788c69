package dev.httpanatomy.dissection.field;

import java.util.OptionalLong;

/// `delta-seconds = 1*DIGIT`, RFC 9111 §1.2.2.
public final class DeltaSeconds {

  /// What a recipient takes for any number too large for it.
  public static final long MOST = 1L << 31;

  private static final int LONGEST = 10;

  private DeltaSeconds() {}

  /// How many seconds the digits say, at most [#MOST]; nothing where they are none.
  public static OptionalLong read(String digits) {
    if (digits.isEmpty() || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return OptionalLong.empty();
    }
    int zeros = 0;
    while (zeros < digits.length() - 1 && digits.charAt(zeros) == '0') {
      zeros++;
    }
    String significant = digits.substring(zeros);
    return OptionalLong.of(
        significant.length() > LONGEST ? MOST : Math.min(MOST, Long.parseLong(significant)));
  }
}
