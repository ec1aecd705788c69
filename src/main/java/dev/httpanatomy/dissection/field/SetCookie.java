package dev.httpanatomy.dissection.field;

import dev.httpanatomy.dissection.Node;
import dev.httpanatomy.dissection.Role;
import dev.httpanatomy.wire.Octets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What a `Set-Cookie` field says, RFC 6265 §4.1.1.
///
/// @param cookie the name and value
/// @param attributes by name in small letters, empty where one has no value; of two with one name
///   the last, as user agents have it (§5.3)
public record SetCookie(Cookie cookie, Map<String, String> attributes) {

  public SetCookie {
    attributes = Map.copyOf(attributes);
  }

  /// What a field-value says; nothing where it has no cookie-pair.
  ///
  /// @param in the octets that the node's span counts in
  public static Optional<SetCookie> of(Octets in, Node value) {
    Map<String, String> attributes = new LinkedHashMap<>();
    value
        .children(Role.COOKIE_AV)
        .forEach(attribute ->
            attributes.put(
                NamedValues.text(in, attribute, Role.ATTRIBUTE_NAME)
                    .orElse("")
                    .toLowerCase(Locale.ROOT),
                NamedValues.text(in, attribute, Role.ATTRIBUTE_VALUE).orElse("")));
    return value
        .child(Role.COOKIE_PAIR)
        .map(pair -> new SetCookie(Cookie.of(in, pair), attributes));
  }
}
