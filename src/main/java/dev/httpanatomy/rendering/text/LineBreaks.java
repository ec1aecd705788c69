package dev.httpanatomy.rendering.text;

import dev.httpanatomy.rendering.Columns;
import java.util.ArrayList;
import java.util.List;

/// Where a line may end within a word: beside a character of East Asian writing, but not before
/// what closes or ends a clause, nor behind what opens one; UAX #14, as far as sentences need it.
final class LineBreaks {

  private static final String NEVER_FIRST = "。，、；：？！）」』】》〉”’…—·";
  private static final String NEVER_LAST = "（「『【《〈“‘";

  private LineBreaks() {}

  /// The parts of a word that stay together; put together they are the word. One at least.
  static List<String> parts(String word) {
    List<String> parts = new ArrayList<>();
    int start = 0;
    for (int i = word.offsetByCodePoints(0, word.isEmpty() ? 0 : 1); i < word.length(); ) {
      int after = word.codePointAt(i);
      if (isBreak(word.codePointBefore(i), after)) {
        parts.add(word.substring(start, i));
        start = i;
      }
      i += Character.charCount(after);
    }
    parts.add(word.substring(start));
    return parts;
  }

  private static boolean isBreak(int before, int after) {
    return (Columns.isWide(before) || Columns.isWide(after))
        && NEVER_FIRST.indexOf(after) < 0
        && NEVER_LAST.indexOf(before) < 0;
  }
}
