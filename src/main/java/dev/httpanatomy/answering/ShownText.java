package dev.httpanatomy.answering;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.httpanatomy.wire.Octets;

/// Text that a peer may show on a terminal: bounded, and without what a terminal obeys, RFC 4251
/// §9.2.
final class ShownText {

  /// Octets of the longest text that is sent.
  static final int MOST_OCTETS = 1024;

  private ShownText() {}

  /// The text in UTF-8, cut between two characters where it is too long.
  static Octets of(String text) {
    StringBuilder shown = new StringBuilder();
    int octets = 0;
    for (int i = 0; i < text.length(); ) {
      int character = text.codePointAt(i);
      i += Character.charCount(character);
      if (isShown(character)) {
        octets += Character.toString(character).getBytes(UTF_8).length;
        if (octets > MOST_OCTETS) {
          break;
        }
        shown.appendCodePoint(character);
      }
    }
    return Octets.wrap(shown.toString().getBytes(UTF_8));
  }

  private static boolean isShown(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          false;
      default -> true;
    };
  }
}
