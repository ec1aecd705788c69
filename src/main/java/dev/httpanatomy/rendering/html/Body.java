package dev.httpanatomy.rendering.html;

import dev.httpanatomy.dissection.Node;
import dev.httpanatomy.dissection.Role;
import dev.httpanatomy.inspection.Explanation;
import dev.httpanatomy.rendering.ChunkLines;
import dev.httpanatomy.rendering.Visible;
import dev.httpanatomy.wire.Hex;
import dev.httpanatomy.wire.Octets;
import dev.httpanatomy.wording.Sentence;

/// The content of a message: text in lines, anything else as a dump; a chunked body chunk by chunk.
/// Its first octets are shown, the others are counted.
final class Body {

  private final Markup html;
  private final MessageTable table;
  private final String all;
  private final int most;
  private int left;
  private int skipped;

  /// @param most how many octets are shown
  /// @param all where all octets are to be had
  Body(Markup html, MessageTable table, int most, String all) {
    this.html = html;
    this.table = table;
    this.most = most;
    this.all = all;
    this.left = most;
  }

  void write(Node body) {
    title(body);
    if (body.isLeaf()) {
      octets(body);
    } else {
      body.children().forEach(this::part);
    }
    tellSkipped();
  }

  private void part(Node part) {
    switch (part.role()) {
      case CHUNK -> chunk(part);
      case LAST_CHUNK -> {
        // What stands behind the chunks is shown however many these are.
        left = most;
        chunk(part);
      }
      case TRAILER_SECTION -> {
        left = most;
        title(part);
        part.children().forEach(line -> line(line, line));
      }
      case UNPARSED -> octets(part);
      default -> line(part, part);
    }
  }

  private void chunk(Node chunk) {
    for (Node line : ChunkLines.of(chunk)) {
      if (line.role() == Role.CHUNK_DATA) {
        octets(line);
      } else {
        line(line, line.isLeaf() ? line : line.children().getFirst());
      }
    }
  }

  /// @param explained the part of the line that says what the line is
  private void line(Node line, Node explained) {
    int end = take(line);
    if (end > line.span().start()) {
      table.lines(
          OctetLine.of(table.message(), line, end),
          table.explainer().explain(table.message(), explained));
    }
    skipped += line.span().end() - end;
  }

  /// How far a node is shown.
  private int take(Node node) {
    int shown = Math.min(node.span().length(), left);
    left -= shown;
    if (shown > 0) {
      tellSkipped();
    }
    return node.span().start() + shown;
  }

  /// Octets that have no inner structure here.
  private void octets(Node node) {
    int end = take(node);
    if (end > node.span().start()) {
      Octets octets = table.message().octets().slice(node.span().start(), end);
      if (Visible.isText(octets)) {
        text(node, end);
      } else {
        dump(node, octets);
      }
    }
    skipped += node.span().end() - end;
  }

  private void text(Node node, int end) {
    for (OctetLine line : OctetLine.of(table.message(), node, end)) {
      table.openRow("content", line.start());
      html.open("td", "colspan", "3").open("code");
      table.spans().write(line);
      html.close("code").close("td").close("tr");
      table.tell(line.end());
    }
  }

  private void dump(Node node, Octets octets) {
    table.openRow("content", node.span().start());
    html.open("td", "colspan", "3").open("pre", "tabindex", "0");
    table.spans().open(node);
    String dump = Hex.dump(octets, node.span().start());
    html.text(dump.stripTrailing());
    html.close("span").close("pre").close("td").close("tr");
    table.tell(node.span().start() + octets.size());
  }

  private void title(Node part) {
    Explanation explanation = table.explainer().explain(table.message(), part);
    html.open("tr", "class", "title").put("th", "").open("th", "colspan", "3", "scope", "colgroup");
    table.spans().name(part);
    Sentence octets = Counted.octets(part.span().length());
    html.text(" " + table.explainer().say("{0}: {1}", octets, explanation.words()) + " ");
    explanation.reference().ifPresent(reference -> Reference.write(html, reference));
    html.close("th").close("tr");
  }

  private void tellSkipped() {
    if (skipped > 0) {
      table.gap(skipped, all);
      skipped = 0;
    }
  }
}
