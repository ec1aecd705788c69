package dev.httpanatomy.httpbin.streaming;

import dev.httpanatomy.httpbin.HttpbinError;
import dev.httpanatomy.httpbin.Numbers;
import java.util.Optional;
import java.util.SplittableRandom;

/// Octets by chance, or by a seed.
interface RandomOctets {

  /// Puts the next octets at the start of a block.
  void fill(byte[] block, int count);

  /// By Python's generator if there is a seed, in both dialects: what Go makes of a seed changes
  /// with its versions.
  ///
  /// @throws HttpbinError 400 if the seed is no number
  static RandomOctets by(Optional<String> seed) {
    if (seed.isEmpty()) {
      SplittableRandom random = new SplittableRandom();
      return (block, count) -> {
        for (int i = 0; i < count; i++) {
          block[i] = (byte) random.nextInt();
        }
      };
    }
    MersenneTwister twister =
        new MersenneTwister(
            seed.flatMap(Numbers::parse)
                .orElseThrow(() -> HttpbinError.of(400, "seed is a whole number")));
    return (block, count) -> {
      for (int i = 0; i < count; i++) {
        block[i] = twister.octet();
      }
    };
  }
}
