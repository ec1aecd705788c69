package dev.httpanatomy.rendering.html;

import dev.httpanatomy.dissection.Dissection;
import dev.httpanatomy.dissection.Node;
import dev.httpanatomy.dissection.Role;
import dev.httpanatomy.rendering.ShownLeaves;
import dev.httpanatomy.rendering.Visible;
import java.util.ArrayList;
import java.util.List;

/// Octets up to the end of a line.
///
/// @param pieces what it is made of, at least one
record OctetLine(List<Piece> pieces) {

  /// The part of a leaf that stands on one line.
  ///
  /// @param dotted whether spaces in it might go unseen
  record Piece(Node leaf, int start, int end, boolean dotted) {}

  /// The offset of the first octet.
  int start() {
    return pieces.getFirst().start();
  }

  /// The offset after the last octet.
  int end() {
    return pieces.getLast().end();
  }

  /// The lines of a node, up to `end` if that comes first.
  static List<OctetLine> of(Dissection message, Node node, int end) {
    List<OctetLine> lines = new ArrayList<>();
    List<Piece> pieces = new ArrayList<>();
    Role before = Role.HTTP_MESSAGE;
    for (Node leaf : ShownLeaves.of(node).toList()) {
      boolean dotted = Visible.dotted(leaf, before);
      before = leaf.role();
      int stop = Math.min(leaf.span().end(), end);
      for (int at = leaf.span().start(); at < stop; ) {
        int lineFeed = message.octets().indexOf('\n', at, stop);
        int pieceEnd = lineFeed < 0 ? stop : lineFeed + 1;
        pieces.add(new Piece(leaf, at, pieceEnd, dotted));
        at = pieceEnd;
        if (lineFeed >= 0) {
          lines.add(new OctetLine(List.copyOf(pieces)));
          pieces.clear();
        }
      }
    }
    if (!pieces.isEmpty()) {
      lines.add(new OctetLine(List.copyOf(pieces)));
    }
    return lines;
  }
}
