package dev.httpanatomy.rendering;

import dev.httpanatomy.dissection.Node;
import dev.httpanatomy.dissection.Role;
import java.util.stream.Stream;

/// The leaves of a tree as a view of lines shows them: a field-value, a path and a query are read
/// as a whole there, however deep their trees go.
public final class ShownLeaves {

  private ShownLeaves() {}

  /// The leaves at and below a node, in the order of the octets.
  public static Stream<Node> of(Node node) {
    return isWhole(node) ? Stream.of(node) : node.children().stream().flatMap(ShownLeaves::of);
  }

  /// Whether a node is shown without its parts. A folded value has several lines, so it is not.
  public static boolean isWhole(Node node) {
    return switch (node.role()) {
      case ABSOLUTE_PATH, QUERY -> true;
      case FIELD_VALUE -> node.child(Role.OBS_FOLD).isEmpty();
      default -> node.isLeaf();
    };
  }
}
