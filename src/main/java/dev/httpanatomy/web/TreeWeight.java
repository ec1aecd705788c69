package dev.httpanatomy.web;

import dev.httpanatomy.recording.RecordedMessage;
import dev.httpanatomy.wire.Octets;
import java.util.Locale;

/// How many parts octets have at the most, roughly, without taking them apart: parts end at
/// delimiters.
final class TreeWeight {

  /// So many octets of a body that is one part take what another part takes.
  private static final int BODY_OCTETS = 64;

  private TreeWeight() {}

  /// All octets but letters, digits and those outside of ASCII.
  static long of(Octets octets) {
    long count = 0;
    for (int i = 0; i < octets.size(); i++) {
      int octet = octets.at(i);
      count += octet >= 128 || Character.isLetterOrDigit(octet) ? 0 : 1;
    }
    return count;
  }

  /// The same of a message whose head is known: its body is one part, unless it has chunks.
  static long of(RecordedMessage message) {
    Octets octets = message.octets();
    if (message.headLength() < 0 || message.headLength() >= octets.size()) {
      return of(octets);
    }
    Octets head = octets.slice(0, (int) message.headLength());
    boolean chunks = head.latin1().toLowerCase(Locale.ROOT).contains("chunked");
    return chunks ? of(octets) : of(head) + (octets.size() - head.size()) / BODY_OCTETS;
  }
}
