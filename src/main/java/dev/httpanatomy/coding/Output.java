package dev.httpanatomy.coding;

import dev.httpanatomy.wire.Octets;
import dev.httpanatomy.wording.Sentence;
import java.io.ByteArrayOutputStream;

/// Takes what a decoder gives, up to the limits.
final class Output {

  private final DecodingLimits limits;
  private final ByteArrayOutputStream taken = new ByteArrayOutputStream();
  private Ending ending = Ending.COMPLETE;

  Output(DecodingLimits limits) {
    this.limits = limits;
  }

  /// Takes the first `count` octets, as far as there is room.
  ///
  /// @param consumed how many octets the decoder has read so far
  /// @return whether more may come
  boolean take(byte[] octets, int count, int consumed) {
    int fits = Math.min(count, limits.maxOctets() - taken.size());
    taken.write(octets, 0, fits);
    if (taken.size() > DecodingLimits.WITHOUT_RATIO
        && taken.size() > (long) consumed * limits.maxRatio()) {
      ending = Ending.RATIO_LIMIT;
    } else if (fits < count) {
      ending = Ending.OCTET_LIMIT;
    }
    return ending == Ending.COMPLETE;
  }

  /// Which limit was reached; `COMPLETE` while none is.
  Ending ending() {
    return ending;
  }

  Sentence words(int consumed) {
    return ending == Ending.RATIO_LIMIT
        ? Sentence.of(
            "{0} octets came out of {1}, {2} for one; the limit is {3}",
            taken.size(), consumed, taken.size() / Math.max(1, consumed), limits.maxRatio())
        : Sentence.of("more than {0} octets come out", limits.maxOctets());
  }

  Octets octets() {
    return Octets.wrap(taken.toByteArray());
  }
}
