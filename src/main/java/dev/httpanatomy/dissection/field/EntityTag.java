package dev.httpanatomy.dissection.field;

import dev.httpanatomy.dissection.Node;
import dev.httpanatomy.dissection.Role;
import dev.httpanatomy.wire.Octets;
import java.util.Optional;

/// An entity-tag, RFC 9110 §8.8.3.
///
/// @param weak whether versions that differ a little may share it
/// @param opaque what stands between the quotes, one character an octet
public record EntityTag(boolean weak, String opaque) {

  /// What an `entity-tag` says; nothing where it has no opaque-tag.
  ///
  /// @param in the octets that the node's span counts in
  public static Optional<EntityTag> of(Octets in, Node node) {
    return NamedValues.text(in, node, Role.OPAQUE_TAG)
        .map(tag ->
            new EntityTag(node.child(Role.WEAK).isPresent(), tag.substring(1, tag.length() - 1)));
  }

  /// Whether both are the same and neither is weak, RFC 9110 §8.8.3.2.
  public boolean isStronglyEqualTo(EntityTag other) {
    return !weak && !other.weak && isWeaklyEqualTo(other);
  }

  /// Whether both are the same but for their weakness, RFC 9110 §8.8.3.2.
  public boolean isWeaklyEqualTo(EntityTag other) {
    return opaque.equals(other.opaque);
  }
}
