package dev.httpanatomy.rendering.html;

import dev.httpanatomy.finding.Finding;
import dev.httpanatomy.finding.Severity;
import dev.httpanatomy.inspection.Inspection;
import java.util.List;

/// What there is to say of the exchange as a whole: its findings, how its time went, and where more
/// is to be had.
final class Summary {

  /// How many findings of a direction are listed; they all stand at their octets.
  private static final int LISTED = 20;

  private final Markup html;
  private final Inspection inspection;

  Summary(Markup html, Inspection inspection) {
    this.html = html;
    this.inspection = inspection;
  }

  void write() {
    html.open("section", "id", "summary", "aria-labelledby", "summary-title");
    html.put("h2", "Summary", "id", "summary-title");
    html.open("div", "class", "panels");
    findings();
    Flow.write(html, inspection.exchange().timings());
    links();
    html.close("div").close("section");
  }

  private void findings() {
    html.open("section").put("h3", "Findings").open("p", "class", "counts");
    for (Severity severity : Severity.values()) {
      long count = inspection.count(severity);
      String shown = count == 0 ? "none" : severity.word();
      html.put("span", Counted.of(count, severity.word()), "class", "count " + shown).text(" ");
    }
    html.close("p");
    list("request", inspection.request().findings().toList());
    list("response", inspection.response().findings().toList());
    html.close("section");
  }

  private void list(String direction, List<Finding> findings) {
    if (findings.isEmpty()) {
      return;
    }
    html.open("ul", "class", "findings");
    for (int i = 0; i < Math.min(LISTED, findings.size()); i++) {
      Finding finding = findings.get(i);
      html.open("li", "class", finding.rule().severity().word());
      html.put("strong", finding.rule().severity().word(), "class", "severity").text(" ");
      html.put("a", finding.rule().id(), "href", "#" + FindingRows.anchor(direction, i + 1));
      html.text(" " + direction + ", octet " + finding.at().start());
      html.close("li");
    }
    if (findings.size() > LISTED) {
      html.put("li", "and " + (findings.size() - LISTED) + " more in the " + direction);
    }
    html.close("ul");
  }

  private void links() {
    String exchange = "/exchanges/" + inspection.exchange().id();
    String connection = "/connections/" + inspection.exchange().connection().id();
    html.open("section").put("h3", "More").open("ul", "class", "links");
    link(exchange, "this exchange, to come back to");
    link(exchange + "/request", "the request's octets");
    link(exchange + "/response", "the response's octets");
    link(connection, "its connection");
    link(connection + "/diagram", "the connection's sequence diagram");
    link(connection + "/layers", "the connection's layers");
    html.close("ul").close("section");
  }

  private void link(String address, String words) {
    html.open("li").put("a", words, "href", address).close("li");
  }
}
