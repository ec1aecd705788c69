package dev.httpanatomy.recording;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.OptionalLong;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;

/// Makes ids that can't be guessed, one for each number, and finds the number again: 128 bits in 22
/// characters that are safe in a URL.
///
/// An id is its number, enciphered by AES with a key that is made at the start and kept here. Who
/// has not the key can't tell it from random bits, nor find another one from it, and no table is
/// needed that says what an id names.
final class CapabilityIds {

  private static final int ID_OCTETS = 16;
  private static final int ID_CHARACTERS = 22;

  /// Numbers follow each other, so that many ids are made at once: each call of the cipher costs
  /// more than an id does.
  private static final int IDS_AT_ONCE = 256;

  private static final String AES = "AES";

  private final Base64.Encoder encoder = Base64.getUrlEncoder().withoutPadding();
  private final Cipher encipher;
  private final Cipher decipher;

  /// The ids that were made last, and those that were made last of older numbers.
  private volatile Batch newest;

  private volatile Batch older;

  CapabilityIds() {
    byte[] key = new byte[ID_OCTETS];
    new SecureRandom().nextBytes(key);
    encipher = cipher(Cipher.ENCRYPT_MODE, key);
    decipher = cipher(Cipher.DECRYPT_MODE, key);
    newest = batch(0);
    older = newest;
  }

  /// Each block is a number of its own, which no other block has, so that the mode without a chain
  /// shows nothing.
  private static Cipher cipher(int mode, byte[] key) {
    try {
      Cipher cipher = Cipher.getInstance("AES/ECB/NoPadding");
      cipher.init(mode, new SecretKeySpec(key, AES));
      return cipher;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("each JDK has AES", e);
    }
  }

  /// The id of a number.
  ///
  /// @param number 0 or more
  String of(long number) {
    long first = number - number % IDS_AT_ONCE;
    Batch batch = newest;
    if (batch.first != first) {
      batch = batch.first < first ? newer(first) : older(first);
    }
    return batch.ids[(int) (number - first)];
  }

  private synchronized Batch newer(long first) {
    if (newest.first < first) {
      newest = batch(first);
    }
    return newest.first == first ? newest : older(first);
  }

  private Batch older(long first) {
    Batch batch = older;
    if (batch.first != first) {
      batch = batch(first);
      older = batch;
    }
    return batch;
  }

  /// The number whose id this is; nothing for what is no id of ours.
  OptionalLong numberOf(String id) {
    byte[] octets;
    try {
      octets = id.length() == ID_CHARACTERS ? Base64.getUrlDecoder().decode(id) : new byte[0];
    } catch (IllegalArgumentException noBase64) {
      return OptionalLong.empty();
    }
    if (octets.length != ID_OCTETS) {
      return OptionalLong.empty();
    }
    ByteBuffer block = ByteBuffer.wrap(run(decipher, octets));
    long high = block.getLong();
    long number = block.getLong();
    // The last character has four bits that say nothing: only one way to write them is ours.
    return high == 0 && number >= 0 && of(number).equals(id)
        ? OptionalLong.of(number)
        : OptionalLong.empty();
  }

  private Batch batch(long first) {
    ByteBuffer numbers = ByteBuffer.allocate(IDS_AT_ONCE * ID_OCTETS);
    for (int i = 0; i < IDS_AT_ONCE; i++) {
      numbers.putLong(0).putLong(first + i);
    }
    byte[] octets = run(encipher, numbers.array());
    String[] ids = new String[IDS_AT_ONCE];
    for (int i = 0; i < IDS_AT_ONCE; i++) {
      int at = i * ID_OCTETS;
      ids[i] = encoder.encodeToString(Arrays.copyOfRange(octets, at, at + ID_OCTETS));
    }
    return new Batch(first, ids);
  }

  private static byte[] run(Cipher cipher, byte[] octets) {
    synchronized (cipher) {
      try {
        return cipher.doFinal(octets);
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException("whole blocks can't fail", e);
      }
    }
  }

  /// The ids of the numbers from `first` on, one after the other.
  private record Batch(long first, String[] ids) {}
}
