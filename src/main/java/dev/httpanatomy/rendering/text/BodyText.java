package dev.httpanatomy.rendering.text;

import dev.httpanatomy.dissection.Dissection;
import dev.httpanatomy.dissection.Node;
import dev.httpanatomy.dissection.Role;
import dev.httpanatomy.rendering.ChunkLines;
import dev.httpanatomy.rendering.Visible;
import dev.httpanatomy.wire.Hex;
import dev.httpanatomy.wire.Octets;
import java.util.List;

/// The content of a message: text in rows, anything else as a dump; a chunked body chunk by chunk.
final class BodyText {

  private final Page page;
  private final MessageText message;
  private int left;

  BodyText(Page page, MessageText message) {
    this.page = page;
    this.message = message;
  }

  /// @param most how many octets are shown
  void write(Dissection dissection, Node body, int most) {
    left = most;
    page.blank();
    if (body.isLeaf()) {
      octets(dissection, body, most);
      return;
    }
    for (Node part : body.children()) {
      if (left <= 0) {
        notShown(part.span().start(), body.span().end());
        return;
      }
      switch (part.role()) {
        case CHUNK, LAST_CHUNK -> chunk(dissection, part);
        case TRAILER_SECTION ->
            part.children()
                .forEach(
                    line -> message.beside(line, message.explainer().explain(dissection, line)));
        case UNPARSED -> octets(dissection, part, left);
        default -> message.beside(part, message.explainer().explain(dissection, part));
      }
    }
  }

  private void chunk(Dissection dissection, Node chunk) {
    for (Node line : ChunkLines.of(chunk)) {
      if (line.role() == Role.CHUNK_DATA) {
        octets(dissection, line, left);
      } else {
        Node explained = line.isLeaf() ? line : line.children().getFirst();
        message.beside(line, message.explainer().explain(dissection, explained));
      }
    }
  }

  /// Octets that have no inner structure here.
  void octets(Dissection dissection, Node node, int most) {
    int start = node.span().start();
    int end = node.span().end();
    int shown = Math.min(end, start + Math.max(0, most));
    left = most - (end - start);
    Octets octets = dissection.octets().slice(start, shown);
    if (Visible.isText(octets)) {
      Node visible = Node.leaf(node.role(), start, Math.max(shown, start + 1));
      List<OctetRows.Row> rows = OctetRows.of(dissection, visible, Page.COLUMNS - 8);
      rows.forEach(row -> page.add(MessageText.row(row)));
    } else {
      Hex.dump(octets, start).lines().forEach(line -> page.line().add(line));
    }
    message.tell(List.of(), shown);
    if (shown < end) {
      notShown(shown, end);
    }
  }

  private void notShown(int from, int to) {
    page.line()
        .to(MessageText.OCTETS_COLUMN)
        .add(message.explainer().say("… {0} octets more, not shown here", to - from), Ink.WARNING);
  }
}
