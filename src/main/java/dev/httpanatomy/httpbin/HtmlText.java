package dev.httpanatomy.httpbin;

/// Text within HTML, as go-httpbin writes it.
public final class HtmlText {

  private HtmlText() {}

  /// The text with HTML's special characters escaped, which are ASCII: so it may be of characters,
  /// or of octets as characters.
  public static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&#34;")
        .replace("'", "&#39;");
  }
}
