package dev.httpanatomy.coding;

import dev.httpanatomy.wire.Octets;
import dev.httpanatomy.wording.Sentence;

/// What came of decoding.
///
/// @param octets what came out, as far as it did
/// @param consumed how many octets were read to get it; where it is not complete, the offset at
///   which it stopped. Brotli and Zstandard count in pieces, see [#precision]
/// @param precision by how many octets `consumed` may be too large, 0 where it is exact
/// @param ending how it ended
/// @param words why it ended; empty where there is nothing to say
/// @param oddity what else is to be said
public record Decoding(
    Octets octets, int consumed, int precision, Ending ending, Sentence words, Oddity oddity) {

  /// What a coding gives that can't be tried.
  static Decoding none(Ending ending, Sentence words) {
    return new Decoding(Octets.EMPTY, 0, 0, ending, words, Oddity.NONE);
  }
}
