package dev.httpanatomy.rendering.html;

import dev.httpanatomy.dissection.Dissection;
import dev.httpanatomy.dissection.Node;
import dev.httpanatomy.finding.Severity;
import dev.httpanatomy.inspection.Explainer;
import dev.httpanatomy.inspection.Explanation;
import dev.httpanatomy.inspection.InspectedMessage;
import java.util.Locale;
import java.util.Optional;

/// Octets made visible, each in the span of the leaf that it belongs to.
///
/// ```html
/// <span class="o role-field-name" title="field-name … 4 octets at 38 … RFC 9110 §5.1">Host</span>
/// ```
///
/// The lines of a title are the role, the octets, the meaning and the reference; `anatomy.js` shows
/// them too.
final class OctetSpans {

  private final Markup html;
  private final Explainer explainer;
  private final Dissection message;
  private final Marks marks;

  OctetSpans(Markup html, Explainer explainer, InspectedMessage message) {
    this.html = html;
    this.explainer = explainer;
    this.message = message.dissection();
    this.marks = new Marks(this.message.span(), message.findings());
  }

  void write(OctetLine line) {
    line.pieces().forEach(this::write);
  }

  /// A span in the colour of a leaf, for octets that are shown in another way than each on its own.
  void open(Node leaf) {
    html.open("span", "class", "o " + roleClass(leaf), "title", title(leaf));
  }

  /// The name of a role, in its colour.
  void name(Node node) {
    html.put("span", node.role().grammarName(), "class", "key " + roleClass(node));
  }

  private void write(OctetLine.Piece piece) {
    open(piece.leaf());
    for (int at = piece.start(); at < piece.end(); ) {
      int runEnd = marks.runEnd(at, piece.end());
      Optional<Severity> mark = marks.at(at);
      mark.ifPresent(severity -> html.open("mark", "class", severity.word()));
      VisibleOctets.write(html, message.octets().slice(at, runEnd), piece.dotted());
      mark.ifPresent(severity -> html.close("mark"));
      at = runEnd;
    }
    html.close("span");
  }

  private String title(Node leaf) {
    Explanation explanation = explainer.explain(message, leaf);
    return leaf.role().grammarName()
        + "\n"
        + explainer.say("{0} at {1}", Counted.octets(leaf.span().length()), leaf.span().start())
        + "\n"
        + explanation.words()
        + explanation.reference().map(reference -> "\n" + reference).orElse("");
  }

  private static String roleClass(Node node) {
    return "role-" + node.role().grammarName().toLowerCase(Locale.ROOT);
  }
}
