package dev.httpanatomy.dissection.field;

/// What `token / quoted-string` says: a recipient must treat the two alike, RFC 9110 §5.6.6.
public final class QuotedText {

  private QuotedText() {}

  /// The text without its quotes and with each quoted-pair replaced by the octet that it means (RFC
  /// 9110 §5.6.4); a text without quotes as it is.
  public static String read(String text) {
    if (!text.startsWith("\"")) {
      return text;
    }
    StringBuilder meant = new StringBuilder();
    for (int i = 1; i < text.length() && text.charAt(i) != '"'; i++) {
      if (text.charAt(i) == '\\' && i + 1 < text.length()) {
        i++;
      }
      meant.append(text.charAt(i));
    }
    return meant.toString();
  }
}
