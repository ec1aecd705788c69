package dev.httpanatomy.rendering.html;

import dev.httpanatomy.dissection.Node;
import dev.httpanatomy.rendering.ShownLeaves;

/// A start-line, and under it what it is made of.
final class StartLine {

  private StartLine() {}

  static void write(Markup html, MessageTable table, Node startLine) {
    for (OctetLine line : OctetLine.of(table.message(), startLine, startLine.span().end())) {
      table.row("start-line", line, table.explainer().explain(table.message(), startLine));
    }
    startLine.children().forEach(part -> part(html, table, part, "part"));
  }

  private static void part(Markup html, MessageTable table, Node part, String rowClass) {
    if (!isNamed(part)) {
      return;
    }
    table.openRow(rowClass, part.span().start());
    html.open("td");
    table.spans().name(part);
    html.close("td");
    table.explain(table.explainer().explain(table.message(), part));
    html.close("tr");
    if (!ShownLeaves.isWhole(part) && part.children().size() > 1) {
      part.children().forEach(inner -> part(html, table, inner, "part inner"));
    }
  }

  /// Delimiters need no row of their own.
  private static boolean isNamed(Node node) {
    return switch (node.role()) {
      case SP, BWS, CRLF, LF, CR, QUESTION_MARK, NUMBER_SIGN, DOUBLE_SLASH, AT_SIGN, COLON -> false;
      default -> true;
    };
  }
}
