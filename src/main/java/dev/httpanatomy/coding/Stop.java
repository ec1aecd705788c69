package dev.httpanatomy.coding;

import dev.httpanatomy.wording.Sentence;

/// Where in its input a decoder came to its end, and how.
///
/// @param at the offset
/// @param precision by how much that may be too large
/// @param words why; empty where there is nothing to say
record Stop(Ending ending, int at, int precision, Sentence words, Oddity oddity) {

  static Stop complete(int at, int size, int precision) {
    boolean behind = size - at > 0;
    Sentence words =
        behind
            ? Sentence.counted(
                size - at,
                "{0} octet behind the end of the coding",
                "{0} octets behind the end of the coding")
            : Sentence.NONE;
    return new Stop(
        Ending.COMPLETE, at, precision, words, behind ? Oddity.OCTETS_BEHIND : Oddity.NONE);
  }

  static Stop truncated(int at, Sentence words) {
    return new Stop(Ending.TRUNCATED, at, 0, words, Oddity.NONE);
  }

  static Stop corrupt(int at, int precision, Sentence words) {
    return new Stop(Ending.CORRUPT, at, precision, words, Oddity.NONE);
  }

  static Stop full(Output output, int at, int precision) {
    return new Stop(output.ending(), at, precision, output.words(at), Oddity.NONE);
  }

  Stop with(Oddity other) {
    return new Stop(ending, at, precision, words, other);
  }
}
