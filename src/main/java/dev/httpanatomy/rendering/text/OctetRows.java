package dev.httpanatomy.rendering.text;

import dev.httpanatomy.dissection.Dissection;
import dev.httpanatomy.dissection.Node;
import dev.httpanatomy.dissection.Role;
import dev.httpanatomy.rendering.ShownLeaves;
import dev.httpanatomy.rendering.Visible;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The octets of a node in rows of a width: made visible, in the colours of their roles, a new row
/// after each line end.
final class OctetRows {

  /// One row.
  ///
  /// @param start the offset of its first octet
  /// @param line its octets
  /// @param columns the column in this row of each octet, by its offset
  record Row(int start, Line line, Map<Integer, Integer> columns) {}

  private final int width;
  private final List<Row> rows = new ArrayList<>();
  private boolean afterLineEnd = true;

  private OctetRows(int width) {
    this.width = width;
  }

  /// At least one row.
  static List<Row> of(Dissection message, Node node, int width) {
    OctetRows rows = new OctetRows(width);
    Role before = Role.HTTP_MESSAGE;
    for (Node leaf : ShownLeaves.of(node).toList()) {
      rows.lay(message, leaf, before);
      before = leaf.role();
    }
    return List.copyOf(rows.rows);
  }

  private void lay(Dissection message, Node leaf, Role before) {
    boolean dotted = Visible.dotted(leaf, before);
    Ink ink = Ink.of(leaf.role());
    for (int offset = leaf.span().start(); offset < leaf.span().end(); offset++) {
      int octet = message.octets().at(offset);
      String cell = Visible.of(octet, dotted);
      Row row = rowFor(cell, offset);
      row.columns().put(offset, row.line().width());
      row.line().add(cell, ink);
      afterLineEnd = octet == '\n';
    }
  }

  private Row rowFor(String cell, int offset) {
    if (!afterLineEnd && rows.getLast().line().width() + cell.length() <= width) {
      return rows.getLast();
    }
    Row row = new Row(offset, new Line(), new TreeMap<>());
    rows.add(row);
    return row;
  }
}
