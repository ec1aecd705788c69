package dev.httpanatomy.rendering.text;

import dev.httpanatomy.rendering.Columns;
import java.util.ArrayList;
import java.util.List;

/// Running text in lines of a width.
final class Words {

  private Words() {}

  /// Breaks between words; a word longer than a line is broken anywhere, nothing is lost.
  static List<String> wrap(String text, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ")) {
      String space = line.isEmpty() ? "" : " ";
      for (String part : LineBreaks.parts(word)) {
        add(space, part, line, lines, width);
        space = "";
      }
    }
    if (!line.isEmpty()) {
      lines.add(line.toString());
    }
    return lines;
  }

  private static void add(
      String space, String part, StringBuilder line, List<String> lines, int width) {
    String rest = part;
    boolean fits = columns(line) + space.length() + Columns.of(rest) <= width;
    if (!line.isEmpty() && !fits) {
      lines.add(line.toString());
      line.setLength(0);
    } else {
      line.append(space);
    }
    while (columns(line) + Columns.of(rest) > width) {
      int end = end(rest, width - columns(line));
      lines.add(line + rest.substring(0, end));
      line.setLength(0);
      rest = rest.substring(end);
    }
    line.append(rest);
  }

  /// How much of a text fits; one character at least.
  private static int end(String text, int columns) {
    int end = Character.charCount(text.codePointAt(0));
    int taken = Columns.of(text.codePointAt(0));
    while (end < text.length() && taken + Columns.of(text.codePointAt(end)) <= columns) {
      taken += Columns.of(text.codePointAt(end));
      end += Character.charCount(text.codePointAt(end));
    }
    return end;
  }

  private static int columns(StringBuilder line) {
    return Columns.of(line.toString());
  }
}
