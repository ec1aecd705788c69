package dev.httpanatomy.dissection;

import dev.httpanatomy.wire.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A named span of octets and the spans it is made of.
///
/// The children tile their parent: the first begins where it begins, each begins where the one
/// before it ends, the last ends where it ends. No node is empty.
///
/// @param role what the octets are
/// @param span which octets
/// @param children the parts in their order; none for a leaf
public record Node(Role role, Span span, List<Node> children) {

  public Node {
    children = List.copyOf(children);
    int at = span.start();
    for (Node child : children) {
      if (child.span.start() != at || child.span.isEmpty()) {
        throw new IllegalArgumentException(child + " does not go on at " + at + " in " + role);
      }
      at = child.span.end();
    }
    if (span.isEmpty() || !children.isEmpty() && at != span.end()) {
      throw new IllegalArgumentException(role + " " + span + " is not tiled: parts end at " + at);
    }
  }

  /// A node without parts.
  public static Node leaf(Role role, int start, int end) {
    return new Node(role, new Span(start, end), List.of());
  }

  /// Whether the node has no parts.
  public boolean isLeaf() {
    return children.isEmpty();
  }

  /// The first child of a role.
  public Optional<Node> child(Role wanted) {
    return children.stream().filter(child -> child.role == wanted).findFirst();
  }

  /// All children of a role, in order.
  public Stream<Node> children(Role wanted) {
    return children.stream().filter(child -> child.role == wanted);
  }

  /// This node and all below it, parents before their parts, in the order of the octets.
  public Stream<Node> walk() {
    return Stream.concat(Stream.of(this), children.stream().flatMap(Node::walk));
  }

  /// The leaves at and below this node, in the order of the octets.
  public Stream<Node> leaves() {
    return walk().filter(Node::isLeaf);
  }
}
