package dev.httpanatomy.rendering.text;

import dev.httpanatomy.dissection.Dissection;
import dev.httpanatomy.dissection.Node;
import dev.httpanatomy.inspection.Explainer;
import dev.httpanatomy.inspection.Explanation;
import java.util.ArrayList;
import java.util.List;

/// A start-line with a bracket under each part and what it means.
///
/// ```
///      0  GET /hello HTTP/1.1␍␊                                                 request-line
///         ├─┘ ├────┘ ├──────┘
///         │   │      └ HTTP-version  the sender's version                      RFC 9112 §2.3
///         │   └ request-target  origin-form: path                              RFC 9112 §3.2.1
///         └ method  transfer a representation; safe, idempotent                RFC 9110 §9.3.1
/// ```
///
/// One that is too long for that stands in rows, with its parts in a list.
final class StartLineText {

  /// The furthest column at which a bracket may begin so that words fit beside it.
  private static final int LAST_BRACKET = 44;

  private final Page page;
  private final Explainer explainer;

  StartLineText(Page page, Explainer explainer) {
    this.page = page;
    this.explainer = explainer;
  }

  void write(Dissection message, Node startLine) {
    List<OctetRows.Row> rows = OctetRows.of(message, startLine, MessageText.WIDE);
    List<Node> parts = startLine.children().stream().filter(StartLineText::isPart).toList();
    String name = startLine.role().grammarName();
    for (OctetRows.Row row : rows) {
      Line line = MessageText.row(row);
      boolean first = row == rows.getFirst();
      page.add(line.right(first ? name : "", Page.COLUMNS, Ink.FAINT));
    }
    if (rows.size() == 1 && fits(rows.getFirst(), parts)) {
      brackets(message, rows.getFirst(), parts);
    } else {
      list(message, parts);
    }
  }

  private static boolean isPart(Node node) {
    return switch (node.role()) {
      case SP, BWS, CRLF, LF, CR -> false;
      default -> true;
    };
  }

  private static boolean fits(OctetRows.Row row, List<Node> parts) {
    return parts.stream().allMatch(part -> column(row, part.span().start()) <= LAST_BRACKET);
  }

  private static int column(OctetRows.Row row, int offset) {
    return MessageText.OCTETS_COLUMN + row.columns().getOrDefault(offset, 0);
  }

  private void brackets(Dissection message, OctetRows.Row row, List<Node> parts) {
    Line brackets = page.line();
    List<Integer> columns = new ArrayList<>();
    for (Node part : parts) {
      int start = column(row, part.span().start());
      int end = column(row, part.span().end() - 1);
      columns.add(start);
      String bracket = start == end ? "│" : "├" + "─".repeat(end - start - 1) + "┘";
      brackets.to(start).add(bracket, Ink.FAINT);
    }
    for (int i = parts.size() - 1; i >= 0; i--) {
      Line line = stems(columns, i).to(columns.get(i)).add("└ ", Ink.FAINT);
      describe(message, parts.get(i), line, stems(columns, i));
    }
  }

  private void list(Dissection message, List<Node> parts) {
    for (Node part : parts) {
      Line line = MessageText.offset(part.span().start());
      describe(message, part, line, new Line());
    }
  }

  /// @param under how the next line begins, if the words need one
  private void describe(Dissection message, Node part, Line line, Line under) {
    line.add(part.role().grammarName(), Ink.KEY).add("  ");
    Explanation explanation = explainer.explain(message, part);
    int column = line.width();
    String reference = explanation.reference().orElse("");
    int end = Page.COLUMNS - MessageText.REFERENCE_WIDTH;
    List<String> words = Words.wrap(explanation.words(), end - column);
    page.add(line.add(words.getFirst()).right(reference, Page.COLUMNS, Ink.FAINT));
    for (String more : words.subList(1, words.size())) {
      page.line().add(under).to(column).add(more);
    }
  }

  private static Line stems(List<Integer> columns, int count) {
    Line line = new Line();
    columns.subList(0, count).forEach(column -> line.to(column).add("│", Ink.FAINT));
    return line;
  }
}
