package dev.httpanatomy.httpbin.sample;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Base64;
import java.util.Optional;

/// Decodes Base64 (RFC 4648) as leniently as the references.
final class Base64Text {

  private static final String ALPHABET =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  private static final int QUANTUM = 4;
  private static final int BITS = 6;

  private Base64Text() {}

  /// A text in UTF-8, as Python's `urlsafe_b64decode` finds it: what is not in one of the alphabets
  /// is passed over, but padding must be there.
  static Optional<String> lenient(String encoded) {
    ByteArrayOutputStream octets = new ByteArrayOutputStream();
    int bits = 0;
    int digits = 0;
    int padding = 0;
    for (char c : encoded.replace('-', '+').replace('_', '/').toCharArray()) {
      int digit = ALPHABET.indexOf(c);
      if (c == '=') {
        padding++;
        if (digits >= 2 && digits + padding >= QUANTUM) {
          return utf8(octets.toByteArray());
        }
      } else if (digit >= 0) {
        padding = 0;
        bits = bits << BITS | digit;
        digits = (digits + 1) % QUANTUM;
        if (digits != 1) {
          // The second, third and fourth digit each complete an octet.
          octets.write(bits >> (digits == 0 ? 0 : BITS - 2 * (digits - 1)));
        }
      }
    }
    return digits == 0 ? utf8(octets.toByteArray()) : Optional.empty();
  }

  /// Octets, in the URL-safe alphabet or else in the common one, with padding, as Go has it.
  static Optional<byte[]> strict(String encoded) {
    if (encoded.length() % QUANTUM != 0) {
      return Optional.empty();
    }
    Base64.Decoder decoder =
        encoded.indexOf('+') < 0 && encoded.indexOf('/') < 0
            ? Base64.getUrlDecoder()
            : Base64.getDecoder();
    try {
      return Optional.of(decoder.decode(encoded));
    } catch (IllegalArgumentException invalid) {
      return Optional.empty();
    }
  }

  /// Octets in the URL-safe alphabet.
  static String encode(String text) {
    return Base64.getUrlEncoder().encodeToString(text.getBytes(UTF_8));
  }

  private static Optional<String> utf8(byte[] octets) {
    try {
      return Optional.of(UTF_8.newDecoder().decode(ByteBuffer.wrap(octets)).toString());
    } catch (CharacterCodingException notUtf8) {
      return Optional.empty();
    }
  }
}
