package dev.httpanatomy.dissection;

import dev.httpanatomy.wire.Span;
import java.util.ArrayList;
import java.util.List;

/// Lays the parts of one node side by side, so that none can overlap and none be left out.
public final class Tiling {

  private final int start;
  private final List<Node> parts = new ArrayList<>();
  private int at;

  /// Begins to lay parts at an offset.
  public Tiling(int start) {
    this.start = start;
    this.at = start;
  }

  /// Where the next part begins.
  public int at() {
    return at;
  }

  /// Lays a leaf up to `end`; nothing where no octet is left before it.
  public Tiling leaf(Role role, int end) {
    if (end > at) {
      add(Node.leaf(role, at, end));
    }
    return this;
  }

  /// Lays a part that begins where the one before it ended.
  public Tiling add(Node part) {
    parts.add(part);
    at = part.span().end();
    return this;
  }

  /// Whether nothing was laid yet.
  public boolean isEmpty() {
    return at == start;
  }

  /// The parent of all parts laid.
  ///
  /// @throws IllegalArgumentException if there is none
  public Node close(Role role) {
    return new Node(role, new Span(start, at), parts);
  }
}
