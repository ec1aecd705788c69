package dev.httpanatomy.rendering.text;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// How wide text is on a terminal: a character of East Asian scripts, and their punctuation, takes
/// two columns, any other one.
final class Columns {

  /// Where the blocks of CJK begin, The Unicode Standard §18.
  private static final int WIDE_FROM = 0x2E80;

  private Columns() {}

  static int of(String text) {
    int columns = text.length();
    for (int i = 0; i < text.length(); i++) {
      columns += text.charAt(i) < WIDE_FROM ? 0 : 1;
    }
    return columns;
  }

  /// Breaks text into lines. Chinese has no spaces between words; its lines end between characters,
  /// but not before a closing mark.
  static List<String> wrap(String text, int width) {
    if (of(text) == text.length()) {
      return Words.wrap(text, width);
    }
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    BreakIterator breaks = BreakIterator.getLineInstance(Locale.SIMPLIFIED_CHINESE);
    breaks.setText(text);
    int start = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
      String unit = text.substring(start, end);
      if (!line.isEmpty() && of(line.toString()) + of(unit.stripTrailing()) > width) {
        lines.add(line.toString().stripTrailing());
        line.setLength(0);
      }
      line.append(unit);
    }
    lines.add(line.toString().stripTrailing());
    return lines;
  }
}
