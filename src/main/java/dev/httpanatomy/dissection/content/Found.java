package dev.httpanatomy.dissection.content;

import dev.httpanatomy.wire.Hex;
import dev.httpanatomy.wire.Octets;
import dev.httpanatomy.wording.Sentence;

/// What stands in content, for a sentence.
final class Found {

  private static final int LONGEST = 40;

  private Found() {}

  /// Visible ASCII in quotes, other octets in hexadecimal digits; long ones cut.
  static Sentence words(Octets in, int start, int end) {
    Octets octets = in.slice(start, Math.min(end, start + LONGEST));
    if (octets.isEmpty()) {
      return Sentence.of("nothing");
    }
    if (octets.size() == 1 && octets.at(0) >= 0x7F) {
      return Sentence.data("0x%02X".formatted(octets.at(0)));
    }
    String text = octets.latin1();
    boolean visible = text.chars().allMatch(c -> c >= ' ' && c < 0x7F);
    String shown = visible ? '"' + text + '"' : Hex.of(octets);
    return Sentence.data(end - start > LONGEST ? shown + " …" : shown);
  }
}
