package dev.httpanatomy.httpbin;

import java.util.regex.Pattern;

/// What a field-line that a client chose has to keep to.
public final class FieldSyntax {

  private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

  private FieldSyntax() {}

  /// Whether a text is a token, as the names of fields and cookies are, RFC 9110 §5.6.2.
  public static boolean isToken(String text) {
    return TOKEN.matcher(text).matches();
  }

  /// Whether a line can hold a text: it has no control but HTAB, RFC 9110 §5.5.
  public static boolean canBeValue(String text) {
    return text.chars().noneMatch(c -> c < ' ' && c != '\t' || c == 0x7F);
  }
}
