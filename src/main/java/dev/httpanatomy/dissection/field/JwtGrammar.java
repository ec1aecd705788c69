package dev.httpanatomy.dissection.field;

import dev.httpanatomy.dissection.Role;
import dev.httpanatomy.wire.Octets;

/// A token68, and its parts where it is a signed JSON Web Token, RFC 7515 §7.1, RFC 7519 §3.
///
/// ```abnf
/// token68 = JOSE-header "." JWS-payload "." [ JWS-signature ]
/// ```
///
/// The signature is not checked, here or anywhere: for that one needs the key.
final class JwtGrammar implements FieldGrammar {

  private static final Octets OBJECT = Octets.latin1("{");

  @Override
  public void lay(Parts parts) {
    if (isJwt(parts.octets().slice(parts.at(), parts.end()))) {
      parts.node(Role.TOKEN68, parts.end(), JwtGrammar::layParts);
    } else {
      new Token68().lay(parts);
    }
  }

  private static void layParts(Parts parts) {
    parts.leaf(Role.JOSE_HEADER, parts.find('.', Delimiting.EVERYWHERE));
    parts.octet(Role.FULL_STOP, '.');
    parts.leaf(Role.JWS_PAYLOAD, parts.find('.', Delimiting.EVERYWHERE));
    parts.octet(Role.FULL_STOP, '.');
    parts.leaf(Role.JWS_SIGNATURE, parts.end());
  }

  /// Three parts, of which the first is an object of JSON.
  private static boolean isJwt(Octets token) {
    String[] parts = token.latin1().split("\\.", -1);
    return parts.length == 3
        && !parts[1].isEmpty()
        && Base64Text.decode(parts[0]).filter(header -> header.startsWith(OBJECT, 0)).isPresent();
  }
}
