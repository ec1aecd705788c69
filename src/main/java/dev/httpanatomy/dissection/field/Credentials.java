package dev.httpanatomy.dissection.field;

import dev.httpanatomy.dissection.Node;
import dev.httpanatomy.dissection.Role;
import dev.httpanatomy.wire.Octets;
import java.util.Map;
import java.util.Optional;

/// Credentials or a challenge, RFC 9110 §11.3, §11.4.
///
/// @param scheme as it was sent; its case does not matter
/// @param token68 where there is one
/// @param parameters by name in small letters, values without quotes
public record Credentials(String scheme, Optional<String> token68, Map<String, String> parameters) {

  /// What the field-value of an `Authorization` or a `challenge` says; nothing without a scheme.
  ///
  /// @param in the octets that the node's span counts in
  public static Optional<Credentials> of(Octets in, Node node) {
    return NamedValues.text(in, node, Role.AUTH_SCHEME)
        .map(scheme ->
            new Credentials(
                scheme,
                NamedValues.text(in, node, Role.TOKEN68),
                NamedValues.parameters(in, node, Role.AUTH_PARAM)));
  }

  /// User and password of the scheme Basic; nothing for another scheme.
  public Optional<BasicCredentials> basic() {
    return scheme.equalsIgnoreCase("Basic")
        ? token68.flatMap(BasicCredentials::decode)
        : Optional.empty();
  }

  /// The token of the scheme Bearer or DPoP, where it is a JSON Web Token.
  public Optional<Jwt> jwt() {
    return scheme.equalsIgnoreCase("Bearer") || scheme.equalsIgnoreCase("DPoP")
        ? token68.flatMap(Jwt::decode)
        : Optional.empty();
  }
}
