package dev.httpanatomy.httpbin.authentication;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.httpanatomy.httpbin.HttpbinRequest;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;

/// The user-id and password of the Basic scheme, RFC 7617.
///
/// @param user each character an octet
/// @param password likewise
record Password(String user, String password) {

  private static final String SCHEME = "Basic ";

  /// Those of a request; none if it has none that can be read.
  static Optional<Password> of(HttpbinRequest request) {
    String field = request.field("Authorization").orElse("");
    if (!field.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      return Optional.empty();
    }
    try {
      byte[] octets = Base64.getDecoder().decode(field.substring(SCHEME.length()).strip());
      String text = new String(octets, ISO_8859_1);
      int colon = text.indexOf(':');
      return colon < 0
          ? Optional.empty()
          : Optional.of(new Password(text.substring(0, colon), text.substring(colon + 1)));
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }

  /// Whether these are the expected ones, in UTF-8 or ISO 8859-1 (RFC 7617 §2.1); takes as long for
  /// wrong ones.
  boolean is(String expectedUser, String expectedPassword) {
    return same(user, expectedUser) & same(password, expectedPassword);
  }

  /// Compares octets with a text in time that doesn't depend on where they differ.
  static boolean same(String octets, String text) {
    byte[] given = octets.getBytes(ISO_8859_1);
    return MessageDigest.isEqual(given, text.getBytes(UTF_8))
        | MessageDigest.isEqual(given, text.getBytes(ISO_8859_1));
  }
}
