package dev.httpanatomy.rendering.text;

import dev.httpanatomy.rendering.Columns;
import java.util.ArrayList;
import java.util.List;

/// One line of text in the making: pieces, each in its colour, and how wide they are.
///
/// What octets are shown as is one column wide; words may have characters of two.
final class Line {

  private record Piece(String text, Ink ink) {}

  private final List<Piece> pieces = new ArrayList<>();
  private int width;

  Line add(String text, Ink ink) {
    if (!text.isEmpty()) {
      pieces.add(new Piece(text, ink));
      width += Columns.of(text);
    }
    return this;
  }

  Line add(String text) {
    return add(text, Ink.PLAIN);
  }

  /// Adds all of another line.
  Line add(Line other) {
    pieces.addAll(other.pieces);
    width += other.width;
    return this;
  }

  /// Goes on at `column`, or where the line is if that is further.
  Line to(int column) {
    return add(" ".repeat(Math.max(0, column - width)));
  }

  /// Adds text that ends at the last column, if that leaves a space before it.
  Line right(String text, int columns, Ink ink) {
    return text.isEmpty()
        ? this
        : to(Math.max(width + 1, columns - Columns.of(text))).add(text, ink);
  }

  int width() {
    return width;
  }

  String text(boolean colour) {
    StringBuilder text = new StringBuilder();
    pieces.forEach(piece -> text.append(colour ? piece.ink.paint(piece.text) : piece.text));
    return text.toString().stripTrailing();
  }
}
