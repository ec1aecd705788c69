package dev.httpanatomy.dissection.http1;

import dev.httpanatomy.wire.Octets;
import java.util.function.IntPredicate;

/// The sets of octets from which the grammar is built: RFC 5234 §B.1, RFC 9110 §5, RFC 3986 §2.
public final class Grammar {

  private static final String TCHAR_MARKS = "!#$%&'*+-.^_`|~";
  private static final String URI_MARKS = "-._~!$&'()*+,;=:@%";
  private static final boolean[] TCHAR = table(c -> isAlphaNumeric(c) || isIn(TCHAR_MARKS, c));
  private static final boolean[] PCHAR = table(c -> isAlphaNumeric(c) || isIn(URI_MARKS, c));

  private Grammar() {}

  /// `tchar`, of which methods, field-names and other tokens consist, RFC 9110 §5.6.2.
  public static boolean isTchar(int octet) {
    return TCHAR[octet];
  }

  /// `pchar` or the percent sign that begins an encoded octet, RFC 3986 §3.3.
  public static boolean isPchar(int octet) {
    return PCHAR[octet];
  }

  /// `SP` or `HTAB`.
  public static boolean isWhitespace(int octet) {
    return octet == ' ' || octet == '\t';
  }

  /// `ALPHA`.
  public static boolean isAlpha(int octet) {
    return octet >= 'a' && octet <= 'z' || octet >= 'A' && octet <= 'Z';
  }

  /// `DIGIT`.
  public static boolean isDigit(int octet) {
    return octet >= '0' && octet <= '9';
  }

  /// `HEXDIG`, in either case.
  public static boolean isHexDigit(int octet) {
    return Character.digit(octet, 16) >= 0 && octet < 0x80;
  }

  /// `obs-text`: above the ASCII range.
  public static boolean isObsText(int octet) {
    return octet >= 0x80;
  }

  /// What a field-value or reason-phrase may hold: `HTAB / SP / VCHAR / obs-text`.
  public static boolean isText(int octet) {
    return octet >= 0x20 && octet != 0x7F || octet == '\t';
  }

  /// Whether all octets of `[start, end)` are of a set; true where there is none.
  static boolean all(Octets in, int start, int end, IntPredicate set) {
    return firstNot(in, start, end, set) == end;
  }

  /// Where the first octet of `[start, end)` stands that is not of a set, or `end`.
  static int firstNot(Octets in, int start, int end, IntPredicate set) {
    int i = start;
    while (i < end && set.test(in.at(i))) {
      i++;
    }
    return i;
  }

  /// Where the whitespace at the end of `[start, end)` begins, or `end`.
  static int trimEnd(Octets in, int start, int end) {
    int i = end;
    while (i > start && isWhitespace(in.at(i - 1))) {
      i--;
    }
    return i;
  }

  /// The text without the whitespace around it.
  public static String trim(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isWhitespace(text.charAt(start))) {
      start++;
    }
    while (end > start && isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  private static boolean[] table(IntPredicate set) {
    boolean[] table = new boolean[256];
    for (int c = 0; c < table.length; c++) {
      table[c] = set.test(c);
    }
    return table;
  }

  private static boolean isAlphaNumeric(int c) {
    return isAlpha(c) || isDigit(c);
  }

  private static boolean isIn(String marks, int c) {
    return marks.indexOf(c) >= 0;
  }
}
