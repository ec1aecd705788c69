package dev.httpanatomy.dissection.field;

import dev.httpanatomy.wire.Octets;
import java.util.Optional;

/// The readable parts of a signed JSON Web Token, RFC 7519 §3, RFC 7515 §7.1.
///
/// The signature is not checked: for that one needs the key. Whoever reads this must not trust it.
///
/// @param header the JOSE header, as JSON
/// @param claims the claims set, as JSON
public record Jwt(String header, String claims) {

  private static final int PARTS = 3;

  /// The header and the claims of a token; nothing where it has not three parts, or these are no
  /// text in Base64.
  public static Optional<Jwt> decode(String token) {
    String[] parts = token.split("\\.", -1);
    if (parts.length != PARTS) {
      return Optional.empty();
    }
    Optional<String> header = Base64Text.decode(parts[0]).flatMap(Octets::utf8);
    Optional<String> claims = Base64Text.decode(parts[1]).flatMap(Octets::utf8);
    return header.flatMap(h -> claims.map(c -> new Jwt(h, c)));
  }
}
