package dev.httpanatomy.recording;

import java.security.SecureRandom;
import java.util.Base64;

/// Makes ids that can't be guessed: 128 random bits in 22 characters that are safe in a URL.
final class CapabilityIds {

  private static final int ID_OCTETS = 16;

  /// The generator is asked for many ids at once, for each call costs more than an id does.
  private static final int IDS_AT_ONCE = 256;

  private final SecureRandom random = new SecureRandom();
  private final Base64.Encoder encoder = Base64.getUrlEncoder().withoutPadding();
  private final byte[] supply = new byte[ID_OCTETS * IDS_AT_ONCE];
  private int next = supply.length;

  /// A new id.
  synchronized String next() {
    if (next == supply.length) {
      random.nextBytes(supply);
      next = 0;
    }
    byte[] id = new byte[ID_OCTETS];
    System.arraycopy(supply, next, id, 0, ID_OCTETS);
    next += ID_OCTETS;
    return encoder.encodeToString(id);
  }
}
