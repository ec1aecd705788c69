package dev.httpanatomy.rendering;

/// Text that came out of octets, as a reader can bear it: bounded, and nothing in it acts unseen.
public final class Readable {

  private Readable() {}

  /// The text, controls as pictures or hexadecimal digits, and what would turn or hide the text
  /// around it by its number (`‹U+202E›`).
  ///
  /// @param most how many characters are taken; `…` stands for the others
  public static String of(String text, int most) {
    StringBuilder readable = new StringBuilder();
    text.codePoints().limit(most).forEach(character -> append(readable, character));
    return text.codePointCount(0, text.length()) > most ? readable + "…" : readable.toString();
  }

  private static void append(StringBuilder readable, int character) {
    if (Character.isISOControl(character)) {
      readable.append(Visible.of(character, false));
    } else if (isUnseen(character)) {
      readable.append("‹U+%04X›".formatted(character));
    } else {
      readable.appendCodePoint(character);
    }
  }

  private static boolean isUnseen(int character) {
    return switch (Character.getType(character)) {
      case Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.UNASSIGNED ->
          true;
      default -> false;
    };
  }
}
