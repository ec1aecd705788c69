package dev.httpanatomy.rendering.html;

import dev.httpanatomy.dissection.Dissection;
import dev.httpanatomy.dissection.MessageKind;
import dev.httpanatomy.dissection.Node;
import dev.httpanatomy.finding.Finding;
import dev.httpanatomy.inspection.Explainer;
import dev.httpanatomy.inspection.Explanation;
import dev.httpanatomy.inspection.InspectedMessage;
import dev.httpanatomy.rendering.ReadCredentials;
import dev.httpanatomy.wording.Sentence;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// A message as a table with a row a line: its offset, its octets, what they mean and where that is
/// written; under a line, what is to be said against it.
final class MessageTable {

  private static final Explanation NOTHING = new Explanation("", Optional.empty());

  private final Markup html;
  private final Explainer explainer;
  private final Dissection message;
  private final OctetSpans spans;
  private final FindingRows findings;
  private final Room room;
  private final Deque<Finding> untold;

  MessageTable(
      Markup html, Explainer explainer, InspectedMessage message, FindingRows findings, Room room) {
    this.room = room;
    this.html = html;
    this.explainer = explainer;
    this.message = message.dissection();
    this.spans = new OctetSpans(html, explainer, message);
    this.findings = findings;
    this.untold = new ArrayDeque<>(message.findings());
  }

  /// @param most how many octets of content are shown
  /// @param all where all octets are to be had
  void write(int most, String all) {
    html.open("table", "class", "octets");
    html.put(
        "caption",
        message.kind() == MessageKind.REQUEST
            ? explainer.say("The request, line by line")
            : explainer.say("The response, line by line"));
    html.open("thead").open("tr");
    for (Sentence column : Sentence.all("offset", "octets", "meaning", "defined in")) {
      html.put("th", explainer.say(column), "scope", "col");
    }
    html.close("tr").close("thead");
    html.open("tbody");
    Body body = new Body(html, this, most, all);
    if (message.root().isLeaf()) {
      body.write(message.root());
    }
    for (Node node : message.root().children()) {
      int shownTo = part(node, body);
      if (shownTo < node.span().end()) {
        gap(message.span().end() - shownTo, all);
        break;
      }
    }
    tell(Integer.MAX_VALUE);
    html.close("tbody").close("table");
  }

  /// How far the part is dealt with.
  private int part(Node node, Body body) {
    switch (node.role()) {
      case REQUEST_LINE, STATUS_LINE -> {
        StartLine.write(html, this, node);
        tell(node.span().end());
      }
      case FIELD_LINE -> {
        int shownTo = head(node, explainer.explain(message, node));
        if (shownTo == node.span().end()) {
          credentials(ReadCredentials.of(message, node, explainer));
        }
        return shownTo;
      }
      case CRLF, LF, CR -> {
        return head(node, lineEnd(node));
      }
      default -> body.write(node);
    }
    return node.span().end();
  }

  private int head(Node node, Explanation explanation) {
    List<OctetLine> lines = OctetLine.of(message, node, node.span().end());
    int shown = room.takeLines(lines.size());
    lines(lines.subList(0, shown), explanation);
    return shown < lines.size() ? lines.get(shown).start() : node.span().end();
  }

  /// What credentials say without their encoding; no octets of the message.
  private void credentials(List<ReadCredentials> parts) {
    for (ReadCredentials part : parts.subList(0, room.takeLines(parts.size()))) {
      openRow("line", part.offset());
      html.open("td").put("span", part.role(), "class", "key").text(" ").open("code");
      VisibleOctets.write(html, part.text());
      html.close("code").close("td");
      explain(part.explanation());
      html.close("tr");
    }
  }

  /// Says that octets are not shown.
  void gap(int octets, String all) {
    html.open("tr", "class", "gap").put("td", "").open("td", "colspan", "3");
    html.text(explainer.say("… {0} more, not shown here: ", Counted.octets(octets)));
    html.put("a", explainer.say("all octets"), "href", all);
    html.close("td").close("tr");
  }

  /// A line end of its own after the start-line is the end of the head.
  private Explanation lineEnd(Node node) {
    return message
        .framing()
        .filter(_ ->
            message
                .startLine()
                .filter(line -> line.span().end() <= node.span().start())
                .isPresent())
        .map(explainer::framing)
        .orElseGet(() -> explainer.explain(message, node));
  }

  /// Lines, what there is to say of them beside the first, and what is to be said against each
  /// under it.
  void lines(List<OctetLine> lines, Explanation explanation) {
    for (OctetLine line : lines) {
      row("line", line, line == lines.getFirst() ? explanation : NOTHING);
      tell(line.end());
    }
  }

  /// A row with octets and words.
  void row(String rowClass, OctetLine line, Explanation explanation) {
    openRow(rowClass, line.start());
    html.open("td").open("code");
    spans.write(line);
    html.close("code").close("td");
    explain(explanation);
    html.close("tr");
  }

  /// Begins a row that is about the octet at `offset`.
  void openRow(String rowClass, int offset) {
    html.open("tr", "class", rowClass);
    html.put("th", Integer.toString(offset), "scope", "row");
  }

  /// The two cells with words.
  void explain(Explanation explanation) {
    html.put("td", explanation.words()).open("td");
    explanation.reference().ifPresent(reference -> Reference.write(html, reference));
    html.close("td");
  }

  /// Writes the findings that begin before `end`.
  void tell(int end) {
    while (!untold.isEmpty() && untold.peek().at().start() < end) {
      findings.write(untold.remove());
    }
  }

  Dissection message() {
    return message;
  }

  Explainer explainer() {
    return explainer;
  }

  OctetSpans spans() {
    return spans;
  }
}
