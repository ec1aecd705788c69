package dev.httpanatomy.dissection.field;

import dev.httpanatomy.dissection.Node;
import dev.httpanatomy.dissection.Role;
import dev.httpanatomy.wire.Octets;
import java.util.List;

/// One `cookie-pair`, RFC 6265 §4.1.1.
///
/// @param name its case matters; empty where there is none
/// @param value one character an octet, with the quotes if it has some
public record Cookie(String name, String value) {

  /// What a `cookie-pair` says.
  ///
  /// @param in the octets that the node's span counts in
  public static Cookie of(Octets in, Node pair) {
    return new Cookie(
        NamedValues.text(in, pair, Role.COOKIE_NAME).orElse(""),
        NamedValues.text(in, pair, Role.COOKIE_VALUE).orElse(""));
  }

  /// The cookies of a `Cookie` field, in order; a name may come twice.
  ///
  /// @param in the octets that the node's span counts in
  public static List<Cookie> all(Octets in, Node value) {
    return value.children(Role.COOKIE_PAIR).map(pair -> of(in, pair)).toList();
  }
}
