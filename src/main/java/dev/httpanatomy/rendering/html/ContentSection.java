package dev.httpanatomy.rendering.html;

import dev.httpanatomy.dissection.content.ContentStep;
import dev.httpanatomy.dissection.content.MessageContent;
import dev.httpanatomy.inspection.Explainer;
import dev.httpanatomy.inspection.InspectedMessage;
import dev.httpanatomy.rendering.ContentOutline;
import dev.httpanatomy.rendering.ContentRow;
import dev.httpanatomy.rendering.ContentWords;
import dev.httpanatomy.wording.Sentence;
import java.util.List;

/// What a message's body holds: a table of the ladder that leads to it, and one of what it is made
/// of.
final class ContentSection {

  private static final int MOST_ROWS = 200;

  /// A no-break space: what a row is indented by, for a style has no place in an attribute here.
  private static final String INDENT = "\u00A0\u00A0";

  private ContentSection() {}

  static void write(Markup html, Explainer explainer, InspectedMessage message) {
    message
        .content()
        .filter(MessageContent::isWorthShowing)
        .ifPresent(content -> write(html, explainer, content));
  }

  private static void write(Markup html, Explainer explainer, MessageContent content) {
    html.open("table", "class", "octets content-steps");
    html.put("caption", explainer.say("The content: {0}", ContentWords.intro(content)));
    head(html, explainer, Sentence.all("step", "coding", "octets", "remark"));
    html.open("tbody");
    content.steps().forEach(step -> step(html, explainer, step));
    html.close("tbody").close("table");
    content
        .structure()
        .ifPresent(tree -> outline(html, explainer, ContentOutline.of(tree, explainer, MOST_ROWS)));
  }

  private static void outline(Markup html, Explainer explainer, ContentOutline outline) {
    html.open("table", "class", "octets content-outline");
    html.put("caption", explainer.say("What the content is made of"));
    head(html, explainer, Sentence.all("offset", "octets", "meaning", "defined in"));
    html.open("tbody");
    for (ContentRow row : outline.rows()) {
      html.open("tr", "class", row.octets().isEmpty() ? "content-part" : "line");
      html.put("th", Integer.toString(row.offset()), "scope", "row");
      String indent = INDENT.repeat(row.depth());
      if (row.octets().isEmpty()) {
        html.put("td", indent + row.words(), "colspan", "2");
      } else {
        html.open("td").open("code").text(indent);
        VisibleOctets.write(html, row.octets());
        html.close("code").close("td");
        html.put("td", row.words());
      }
      html.open("td");
      if (!row.reference().isEmpty()) {
        Reference.write(html, row.reference());
      }
      html.close("td").close("tr");
    }
    html.close("tbody").close("table");
    if (outline.leftOut() > 0) {
      html.put("p", explainer.say(ContentWords.more(outline.leftOut())), "class", "gap");
    }
  }

  private static void head(Markup html, Explainer explainer, List<Sentence> columns) {
    html.open("thead").open("tr");
    columns.forEach(column -> html.put("th", explainer.say(column), "scope", "col"));
    html.close("tr").close("thead");
  }

  private static void step(Markup html, Explainer explainer, ContentStep step) {
    html.open("tr", "class", ContentWords.isOdd(step) ? "line odd" : "line");
    html.put("th", explainer.say(ContentWords.step(step)), "scope", "row");
    html.put("td", explainer.say(ContentWords.name(step)));
    html.put("td", explainer.say(ContentWords.sizes(step)));
    html.put("td", explainer.say(ContentWords.remark(step))).close("tr");
  }
}
