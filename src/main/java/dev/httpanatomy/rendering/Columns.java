package dev.httpanatomy.rendering;

/// How many columns of a terminal a text takes: a character of East Asian writing takes two.
///
/// What counts as such is the property East_Asian_Width of Unicode (UAX #11), Wide or Fullwidth, as
/// far as sentences use it. Ambiguous ones (as `“` and `…`) count as one, as they do outside of
/// East Asian locales.
public final class Columns {

  // Pairs of first and last code points, in order: Wide and Fullwidth.
  private static final int[] WIDE = {
    0x1100, 0x115F, // Hangul Jamo
    0x2E80, 0x2E99, // CJK radicals
    0x2E9B, 0x2EF3,
    0x2F00, 0x2FD5, // Kangxi radicals
    0x2FF0, 0x303E, // CJK symbols and punctuation
    0x3041, 0x3096, // Hiragana
    0x3099, 0x30FF, // Katakana
    0x3105, 0x312F, // Bopomofo
    0x3131, 0x318E, // Hangul compatibility Jamo
    0x3190, 0x31E5,
    0x31EF, 0x321E,
    0x3220, 0x3247,
    0x3250, 0xA48C, // CJK unified ideographs, with extension A, and Yi
    0xA490, 0xA4C6,
    0xA960, 0xA97C,
    0xAC00, 0xD7A3, // Hangul syllables
    0xF900, 0xFAFF, // CJK compatibility ideographs
    0xFE10, 0xFE19, // vertical forms
    0xFE30, 0xFE52, // CJK compatibility forms
    0xFE54, 0xFE66,
    0xFE68, 0xFE6B,
    0xFF01, 0xFF60, // fullwidth forms
    0xFFE0, 0xFFE6,
    0x20000, 0x2FFFD, // CJK unified ideographs, extensions
    0x30000, 0x3FFFD,
  };

  private Columns() {}

  /// The width of a text in which no control is.
  public static int of(String text) {
    return text.codePoints().map(Columns::of).sum();
  }

  /// The width of a character: 1 or 2.
  ///
  /// @param codePoint no control, and none that joins the one before it
  public static int of(int codePoint) {
    return isWide(codePoint) ? 2 : 1;
  }

  /// Whether a character takes two columns.
  public static boolean isWide(int codePoint) {
    if (codePoint < WIDE[0]) {
      return false;
    }
    for (int i = 0; i < WIDE.length; i += 2) {
      if (codePoint <= WIDE[i + 1]) {
        return codePoint >= WIDE[i];
      }
    }
    return false;
  }
}
