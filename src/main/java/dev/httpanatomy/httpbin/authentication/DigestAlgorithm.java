package dev.httpanatomy.httpbin.authentication;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;

/// The hash of the Digest scheme, RFC 7616 §3.3 and the register of its algorithms; SHA-512 is
/// httpbin's own.
enum DigestAlgorithm {
  MD5("MD5"),
  SHA_256("SHA-256"),
  SHA_512("SHA-512");

  private final String title;

  DigestAlgorithm(String title) {
    this.title = title;
  }

  static Optional<DigestAlgorithm> named(String name) {
    return Stream.of(values()).filter(each -> each.title.equals(name)).findFirst();
  }

  /// The hash of a text, in lower-case hexadecimal digits.
  ///
  /// @param text each character an octet
  String hash(String text) {
    return hash(text.getBytes(ISO_8859_1));
  }

  /// The hash of octets, in lower-case hexadecimal digits.
  String hash(byte[] octets) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance(title).digest(octets));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public String toString() {
    return title;
  }
}
