package dev.httpanatomy.rendering.html;

import dev.httpanatomy.finding.Finding;
import dev.httpanatomy.finding.Severity;
import dev.httpanatomy.inspection.Explainer;
import dev.httpanatomy.inspection.Inspection;
import dev.httpanatomy.rendering.SeverityWords;
import dev.httpanatomy.wording.Sentence;
import java.util.List;

/// What there is to say of the exchange as a whole: its findings, how its time went, and where more
/// is to be had.
final class Summary {

  /// How many findings of a direction are listed; they all stand at their octets.
  private static final int LISTED = 20;

  private final Markup html;
  private final Inspection inspection;
  private final Explainer explainer;

  Summary(Markup html, Inspection inspection) {
    this.html = html;
    this.inspection = inspection;
    this.explainer = inspection.explainer();
  }

  void write() {
    html.open("section", "id", "summary", "aria-labelledby", "summary-title");
    html.put("h2", explainer.say("Summary"), "id", "summary-title");
    html.open("div", "class", "panels");
    findings();
    Flow.write(html, inspection.exchange().timings(), explainer);
    links();
    html.close("div").close("section");
  }

  private void findings() {
    html.open("section").put("h3", explainer.say("Findings")).open("p", "class", "counts");
    for (Severity severity : Severity.values()) {
      long count = inspection.count(severity);
      String shown = count == 0 ? "none" : severity.word();
      String words = explainer.say(SeverityWords.count(count, severity));
      html.put("span", words, "class", "count " + shown).text(" ");
    }
    html.close("p");
    list(Sentence.of("request"), inspection.request().findings().toList());
    list(Sentence.of("response"), inspection.response().findings().toList());
    html.close("section");
  }

  private void list(Sentence direction, List<Finding> findings) {
    if (findings.isEmpty()) {
      return;
    }
    html.open("ul", "class", "findings");
    for (int i = 0; i < Math.min(LISTED, findings.size()); i++) {
      Finding finding = findings.get(i);
      html.open("li", "class", finding.rule().severity().word());
      String severity = explainer.say(SeverityWords.of(finding.rule().severity()));
      html.put("strong", severity, "class", "severity").text(" ");
      html.put(
          "a", finding.rule().id(), "href", "#" + FindingRows.anchor(direction.pattern(), i + 1));
      Sentence place = Sentence.of("{0}, octet {1}", direction, finding.at().start());
      html.text(" " + explainer.say(place));
      html.close("li");
    }
    if (findings.size() > LISTED) {
      int more = findings.size() - LISTED;
      html.put("li", explainer.say("and {0} more in the {1}", more, direction));
    }
    html.close("ul");
  }

  private void links() {
    String exchange = "/exchanges/" + inspection.exchange().id();
    String connection = "/connections/" + inspection.exchange().connection().id();
    html.open("section").put("h3", explainer.say("More")).open("ul", "class", "links");
    link(exchange, Sentence.of("this exchange, to come back to"));
    link(exchange + "/request", Sentence.of("the request's octets"));
    link(exchange + "/response", Sentence.of("the response's octets"));
    link(connection, Sentence.of("its connection"));
    link(connection + "/diagram", Sentence.of("the connection's sequence diagram"));
    link(connection + "/layers", Sentence.of("the connection's layers"));
    html.close("ul").close("section");
  }

  private void link(String address, Sentence words) {
    html.open("li").put("a", explainer.say(words), "href", address).close("li");
  }
}
