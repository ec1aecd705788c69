package dev.httpanatomy.rendering.html;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/// HTML in the making: the one place where text is escaped, and where each element that is opened
/// is closed.
///
/// Whatever comes from the wire gets into a document through here only, as text or as an
/// attribute's value; names of elements and attributes are ours. What is made is well-formed XML as
/// well.
final class Markup {

  private static final Set<String> ON_ITS_OWN_LINE =
      Set.of(
          "head", "title", "header", "main", "section", "div", "p", "h1", "h2", "h3", "dl", "dd",
          "ul", "li", "table", "caption", "thead", "tbody", "tr", "script");

  private final StringBuilder out = new StringBuilder();
  private final Deque<String> open = new ArrayDeque<>();

  Markup doctype() {
    out.append("<!DOCTYPE html>\n");
    return this;
  }

  /// Begins an element.
  ///
  /// @param attributes names and values in turns
  Markup open(String element, String... attributes) {
    begin(element, attributes);
    out.append('>');
    open.push(element);
    return this;
  }

  /// Ends the element that was begun last, which is named for the reader's sake.
  Markup close(String element) {
    if (!element.equals(open.peek())) {
      throw new IllegalStateException(element + " can't end within " + open);
    }
    open.pop();
    out.append("</")
        .append(element)
        .append('>')
        .append(ON_ITS_OWN_LINE.contains(element) ? "\n" : "");
    return this;
  }

  /// An element that holds nothing, as `link`.
  Markup empty(String element, String... attributes) {
    begin(element, attributes);
    out.append(" />");
    return this;
  }

  /// An element that holds text.
  Markup put(String element, String text, String... attributes) {
    return open(element, attributes).text(text).close(element);
  }

  Markup text(String text) {
    escape(text);
    return this;
  }

  /// What was made since this was asked for last.
  String taken() {
    String made = out.toString();
    out.setLength(0);
    return made;
  }

  private void begin(String element, String... attributes) {
    out.append('<').append(element);
    for (int i = 0; i < attributes.length; i += 2) {
      out.append(' ').append(attributes[i]).append("=\"");
      escape(attributes[i + 1]);
      out.append('"');
    }
  }

  private void escape(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        case '\n' -> out.append("&#10;");
        default -> out.append(isAllowed(c) ? c : '\uFFFD');
      }
    }
  }

  /// Controls have no place in a document (HTML §13.2.2, XML 1.0 §2.2), nor have invisible ones
  /// that turn the direction of what stands around them.
  private static boolean isAllowed(char c) {
    boolean control = c < ' ' || c >= 0x7F && c <= 0x9F;
    boolean turns = c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
    return !control && !turns && c < 0xFFFE;
  }
}
