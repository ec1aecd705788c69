package dev.httpanatomy.finding;

import dev.httpanatomy.wording.Sentence;

/// Text from the wire within a sentence.
public final class Quoted {

  private static final int LONGEST = 40;

  private Quoted() {}

  /// `"abc"`, or `nothing`; octets outside of visible ASCII as `\r` or `\x00`, long text cut.
  ///
  /// @param text one character an octet
  public static Sentence of(String text) {
    if (text.isEmpty()) {
      return Sentence.of("nothing");
    }
    StringBuilder quoted = new StringBuilder("\"");
    text.chars().limit(LONGEST).forEach(c -> append(quoted, c));
    quoted.append('"');
    int left = text.length() - LONGEST;
    return left <= 0
        ? Sentence.data(quoted.toString())
        : Sentence.of(
            "{0} and {1}", quoted, Sentence.counted(left, "{0} octet more", "{0} octets more"));
  }

  private static void append(StringBuilder quoted, int octet) {
    switch (octet) {
      case '\r' -> quoted.append("\\r");
      case '\n' -> quoted.append("\\n");
      case '\t' -> quoted.append("\\t");
      default -> {
        boolean visible = octet >= 0x20 && octet < 0x7F;
        quoted.append(visible ? String.valueOf((char) octet) : "\\x%02X".formatted(octet));
      }
    }
  }
}
