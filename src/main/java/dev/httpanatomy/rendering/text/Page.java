package dev.httpanatomy.rendering.text;

import java.util.ArrayList;
import java.util.List;

/// Lines of text in the making.
final class Page {

  /// How many columns a terminal is taken to have.
  static final int COLUMNS = 100;

  private final List<Line> lines = new ArrayList<>();

  Line line() {
    Line line = new Line();
    lines.add(line);
    return line;
  }

  void add(Line line) {
    lines.add(line);
  }

  void blank() {
    line();
  }

  /// Words over as many lines as they need, from a column on.
  void paragraph(String words, int column, int end, Ink ink) {
    for (String part : Words.wrap(words, end - column)) {
      line().to(column).add(part, ink);
    }
  }

  String text(boolean colour) {
    StringBuilder text = new StringBuilder();
    lines.forEach(line -> text.append(line.text(colour)).append('\n'));
    return text.toString();
  }
}
