package dev.httpanatomy.rendering.text;

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
      String rest = word;
      if (!line.isEmpty() && line.length() + 1 + rest.length() > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ");
      while (line.length() + rest.length() > width) {
        int fits = width - line.length();
        lines.add(line + rest.substring(0, fits));
        line.setLength(0);
        rest = rest.substring(fits);
      }
      line.append(rest);
    }
    if (!line.isEmpty()) {
      lines.add(line.toString());
    }
    return lines;
  }
}
