package dev.httpanatomy.rendering;

import dev.httpanatomy.dissection.Node;
import dev.httpanatomy.dissection.Role;
import dev.httpanatomy.wire.Span;
import java.util.ArrayList;
import java.util.List;

/// A chunk as its lines: the one with the size, the data, and the end.
public final class ChunkLines {

  private ChunkLines() {}

  /// Nodes that tile the chunk; that with the size has it as its first child.
  public static List<Node> of(Node chunk) {
    List<Node> lines = new ArrayList<>();
    List<Node> sizeLine = new ArrayList<>();
    for (Node part : chunk.children()) {
      if (part.role() == Role.CHUNK_DATA || !lines.isEmpty()) {
        close(chunk.role(), sizeLine, lines);
        lines.add(part);
      } else {
        sizeLine.add(part);
      }
    }
    close(chunk.role(), sizeLine, lines);
    return lines;
  }

  private static void close(Role role, List<Node> parts, List<Node> lines) {
    if (!parts.isEmpty()) {
      Span span = new Span(parts.getFirst().span().start(), parts.getLast().span().end());
      lines.add(new Node(role, span, parts));
      parts.clear();
    }
  }
}
