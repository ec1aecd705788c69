package dev.httpanatomy.rendering.text;

import dev.httpanatomy.dissection.Dissection;
import dev.httpanatomy.dissection.Framing;
import dev.httpanatomy.dissection.Node;
import dev.httpanatomy.dissection.Role;
import dev.httpanatomy.finding.Finding;
import dev.httpanatomy.inspection.Explainer;
import dev.httpanatomy.inspection.Explanation;
import dev.httpanatomy.inspection.InspectedMessage;
import dev.httpanatomy.rendering.Columns;
import dev.httpanatomy.rendering.ReadCredentials;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One message: each line with its offset, its octets, what it means and where that is written, and
/// under it what is to be said against it.
///
/// ```
///     38  Host: localhost:8080␍␊            which authority the client wants       RFC 9110 §7.2
/// ```
final class MessageText {

  /// The column at which octets begin.
  static final int OCTETS_COLUMN = 8;

  /// The columns that octets may take where nothing stands beside them.
  static final int WIDE = Page.COLUMNS - OCTETS_COLUMN - 13;

  /// The columns kept free for references.
  static final int REFERENCE_WIDTH = 18;

  private static final int NARROWEST = 24;
  private static final int WIDEST = 46;

  private final Page page;
  private final Explainer explainer;
  private final InspectedMessage message;
  private final Dissection dissection;
  private final int octetsWidth;
  private final List<Finding> untold;

  private MessageText(Page page, Explainer explainer, InspectedMessage message) {
    this.page = page;
    this.explainer = explainer;
    this.message = message;
    this.dissection = message.dissection();
    this.octetsWidth = octetsWidth(dissection);
    this.untold = new ArrayList<>(message.findings());
  }

  /// Writes a message.
  ///
  /// @param most how many octets of content are shown
  static void write(Page page, Explainer explainer, InspectedMessage message, int most) {
    new MessageText(page, explainer, message).write(most);
  }

  private void write(int most) {
    for (Node node : dissection.root().children()) {
      switch (node.role()) {
        case REQUEST_LINE, STATUS_LINE -> startLine(node);
        case FIELD_LINE -> {
          beside(node, explainer.explain(dissection, node));
          CredentialsText.write(page, ReadCredentials.of(dissection, node, explainer));
        }
        case MESSAGE_BODY -> new BodyText(page, this).write(dissection, node, most);
        case CRLF, LF, CR -> lineEnd(node);
        default -> new BodyText(page, this).octets(dissection, node, most);
      }
    }
    if (dissection.root().isLeaf()) {
      new BodyText(page, this).octets(dissection, dissection.root(), most);
    }
    tell(List.of(), Integer.MAX_VALUE);
    message.content().ifPresent(content -> ContentText.write(page, explainer, content));
  }

  private void startLine(Node node) {
    new StartLineText(page, explainer).write(dissection, node);
    tell(OctetRows.of(dissection, node, WIDE), node.span().end());
    page.blank();
  }

  private void lineEnd(Node node) {
    boolean endOfHead =
        dissection.startLine().map(line -> line.span().end() <= node.span().start()).orElse(false);
    Optional<Framing> framing = dissection.framing();
    beside(
        node,
        endOfHead && framing.isPresent()
            ? explainer.framing(framing.get())
            : explainer.explain(dissection, node));
  }

  /// Octets on the left, words beside them, the reference at the right.
  void beside(Node node, Explanation explanation) {
    List<OctetRows.Row> rows = OctetRows.of(dissection, node, octetsWidth);
    int wordsColumn = OCTETS_COLUMN + octetsWidth + 2;
    List<String> words =
        Words.wrap(explanation.words(), Page.COLUMNS - REFERENCE_WIDTH - wordsColumn);
    String reference = explanation.reference().orElse("");
    for (int i = 0; i < Math.max(rows.size(), words.size()); i++) {
      Line line = i < rows.size() ? row(rows.get(i)) : new Line();
      line.to(wordsColumn).add(i < words.size() ? words.get(i) : "");
      if (i == 0 && line.width() + 1 + Columns.of(reference) <= Page.COLUMNS) {
        line.right(reference, Page.COLUMNS, Ink.FAINT);
        reference = "";
      }
      page.add(line);
    }
    // One that leaves no room beside the words stands below them.
    if (!reference.isEmpty()) {
      page.add(new Line().right(reference, Page.COLUMNS, Ink.FAINT));
    }
    tell(rows, node.span().end());
  }

  /// Writes the findings that begin before `end`, each with a pointer at its first octet.
  void tell(List<OctetRows.Row> rows, int end) {
    while (!untold.isEmpty() && untold.getFirst().at().start() < end) {
      FindingText.write(page, explainer, untold.removeFirst(), rows);
    }
  }

  InspectedMessage message() {
    return message;
  }

  Explainer explainer() {
    return explainer;
  }

  static Line row(OctetRows.Row row) {
    return offset(row.start()).add(row.line());
  }

  /// A line that begins with an offset and goes on at the column of the octets.
  static Line offset(int offset) {
    return new Line().add("%6d".formatted(offset), Ink.FAINT).to(OCTETS_COLUMN);
  }

  /// As wide as the widest field-line needs, so that words get what is left.
  private static int octetsWidth(Dissection dissection) {
    int widest =
        dissection
            .root()
            .children(Role.FIELD_LINE)
            .flatMap(line -> OctetRows.of(dissection, line, WIDEST).stream())
            .mapToInt(row -> row.line().width())
            .max()
            .orElse(NARROWEST);
    return Math.max(NARROWEST, widest);
  }
}
