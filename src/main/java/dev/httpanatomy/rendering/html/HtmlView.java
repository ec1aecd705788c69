package dev.httpanatomy.rendering.html;

import dev.httpanatomy.inspection.Inspection;
import dev.httpanatomy.rendering.View;
import dev.httpanatomy.wording.Sentence;

/// The anatomy of an exchange as a page.
///
/// What it looks like is in `static/anatomy.css`, what it does beyond that in `static/anatomy.js`.
public final class HtmlView implements View {

  /// How many octets of a message's content are shown; what is beyond is counted.
  private static final int CONTENT_OCTETS = 4096;

  private final Markup html = new Markup();

  @Override
  public String mediaType() {
    return "text/html;charset=utf-8";
  }

  @Override
  public String request(Inspection inspection) {
    new Opening(html, inspection).write();
    Sentence reads =
        Counted.of(inspection.exchange().reads(), "arrived in {0} read", "arrived in {0} reads");
    String arrival = inspection.explainer().say(reads);
    new DirectionSection(html, inspection, CONTENT_OCTETS)
        .write("request", Sentence.of("Request"), inspection.request(), arrival);
    return html.taken();
  }

  @Override
  public String response(Inspection inspection, String remark) {
    new DirectionSection(html, inspection, CONTENT_OCTETS)
        .write("response", Sentence.of("Response"), inspection.response(), remark);
    new Summary(html, inspection).write();
    html.close("main").close("body").close("html");
    return html.taken();
  }
}
