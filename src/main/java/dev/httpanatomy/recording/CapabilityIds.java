package dev.httpanatomy.recording;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicInteger;

/// Makes ids that can't be guessed: 128 random bits in 22 characters that are safe in a URL.
final class CapabilityIds {

  private static final int ID_OCTETS = 16;

  /// The generator is asked for many ids at once, for each call costs more than an id does.
  private static final int IDS_AT_ONCE = 256;

  private final SecureRandom random = new SecureRandom();
  private final Base64.Encoder encoder = Base64.getUrlEncoder().withoutPadding();

  private volatile Supply supply = new Supply();

  /// A new id.
  String next() {
    while (true) {
      Supply from = supply;
      int index = from.taken.getAndIncrement();
      if (index < IDS_AT_ONCE) {
        int at = index * ID_OCTETS;
        return encoder.encodeToString(Arrays.copyOfRange(from.octets, at, at + ID_OCTETS));
      }
      renew(from);
    }
  }

  private synchronized void renew(Supply used) {
    if (supply == used) {
      supply = new Supply();
    }
  }

  /// Random octets, of which each id is taken once.
  private final class Supply {

    final byte[] octets = new byte[ID_OCTETS * IDS_AT_ONCE];
    final AtomicInteger taken = new AtomicInteger();

    Supply() {
      random.nextBytes(octets);
    }
  }
}
