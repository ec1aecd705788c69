package dev.httpanatomy.dissection.field;

import dev.httpanatomy.dissection.Node;
import dev.httpanatomy.dissection.Role;
import dev.httpanatomy.wire.Octets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// A media type or range, RFC 9110 §8.3.1, §12.5.1.
///
/// @param type in small letters, as `text` or `*`
/// @param subtype in small letters
/// @param parameters by name in small letters, values without quotes; a weight is none of them
public record MediaType(String type, String subtype, Map<String, String> parameters) {

  /// What a `media-type` or `media-range` says; nothing where its type or subtype is missing.
  ///
  /// @param in the octets that the node's span counts in
  public static Optional<MediaType> of(Octets in, Node node) {
    Optional<String> type = NamedValues.text(in, node, Role.TYPE);
    Optional<String> subtype = NamedValues.text(in, node, Role.SUBTYPE);
    if (type.isEmpty() || subtype.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new MediaType(
            type.get().toLowerCase(Locale.ROOT),
            subtype.get().toLowerCase(Locale.ROOT),
            NamedValues.parameters(in, node, Role.PARAMETER)));
  }
}
