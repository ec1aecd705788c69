package dev.httpanatomy.dissection.field;

import dev.httpanatomy.wire.Octets;
import java.util.Optional;

/// A user and a password, RFC 7617 §2. They are encoded, not encrypted.
///
/// @param user all before the first colon; a user has none
/// @param password all behind it
public record BasicCredentials(String user, String password) {

  /// What the token68 of the scheme Basic holds, read as UTF-8 if it is some, or else one character
  /// an octet; nothing where it is no Base64 or has no colon.
  public static Optional<BasicCredentials> decode(String token68) {
    return Base64Text.decode(token68).flatMap(BasicCredentials::split);
  }

  private static Optional<BasicCredentials> split(Octets decoded) {
    String text = decoded.utf8().orElseGet(decoded::latin1);
    int colon = text.indexOf(':');
    return colon < 0
        ? Optional.empty()
        : Optional.of(new BasicCredentials(text.substring(0, colon), text.substring(colon + 1)));
  }
}
