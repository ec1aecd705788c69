package dev.httpanatomy.rendering.html;

import dev.httpanatomy.lab.Comparison;
import dev.httpanatomy.lab.Parameters;
import dev.httpanatomy.lab.Row;
import dev.httpanatomy.lab.Side;
import dev.httpanatomy.lab.Verdict;
import java.time.temporal.ChronoUnit;

/// The comparison of TCP and UDP as a page: the verdicts in a table, and then topic after topic,
/// the two beside each other.
///
/// What it looks like is in `static/anatomy.css` and `static/lab.css`.
public final class ComparisonPage {

  private static final String TITLE = "TCP and UDP, measured on loopback";

  private final Markup html = new Markup();

  private ComparisonPage() {}

  /// The page of a comparison.
  public static String render(Comparison comparison) {
    ComparisonPage page = new ComparisonPage();
    page.open(comparison);
    page.verdicts(comparison);
    page.again(comparison.parameters());
    comparison.rows().forEach(page::row);
    page.html.close("main").close("body").close("html");
    return page.html.taken();
  }

  private void open(Comparison comparison) {
    html.doctype().open("html", "lang", "en").open("head").empty("meta", "charset", "utf-8");
    html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    html.put("title", TITLE + " · HTTP Anatomy");
    html.empty("link", "rel", "icon", "href", "/favicon.svg", "type", "image/svg+xml");
    html.empty("link", "rel", "stylesheet", "href", "/anatomy.css");
    html.empty("link", "rel", "stylesheet", "href", "/lab.css");
    html.close("head").open("body").open("header", "class", "bar");
    html.put("a", "HTTP Anatomy", "href", "/", "class", "brand");
    html.open("nav", "aria-label", "on this page").put("a", "verdicts", "href", "#verdicts");
    html.text(" ").put("a", "run again", "href", "#again").close("nav").close("header");
    html.open("main").put("h1", TITLE).open("dl", "class", "facts");
    Parameters parameters = comparison.parameters();
    fact("sent", parameters.messages() + " messages of " + Counted.octets(parameters.octets()));
    fact("the slow receiver rests for", parameters.hold() + " ms");
    fact("took", Counted.millis(comparison.nanos()));
    String at = comparison.at().truncatedTo(ChronoUnit.MILLIS).toString();
    html.open("div").put("dt", "at").open("dd").put("time", at, "datetime", at);
    html.close("dd").close("div").close("dl");
  }

  private void fact(String name, String value) {
    html.open("div").put("dt", name).put("dd", value).close("div");
  }

  private void verdicts(Comparison comparison) {
    html.open("section", "id", "verdicts", "aria-labelledby", "verdicts-title");
    html.put("h2", "Verdicts", "id", "verdicts-title").open("p", "class", "sizes");
    html.text(
        "Is it as the textbook says? Not seen is what can't be seen from a socket, or not on");
    html.text(" loopback.").close("p").open("table", "class", "verdicts");
    html.put("caption", "The verdicts, topic by topic").open("thead").open("tr");
    for (String column : new String[] {"topic", "TCP", "UDP"}) {
      html.put("th", column, "scope", "col");
    }
    html.close("tr").close("thead").open("tbody");
    for (Row row : comparison.rows()) {
      html.open("tr").open("th", "scope", "row");
      html.put("a", row.topic().title(), "href", "#" + row.topic().id()).close("th");
      html.open("td");
      verdict(row.tcp().verdict());
      html.close("td").open("td");
      verdict(row.udp().verdict());
      html.close("td").close("tr");
    }
    html.close("tbody").close("table").close("section");
  }

  private void verdict(Verdict verdict) {
    html.put("span", verdict.words(), "class", "verdict " + verdict.id());
  }

  private void again(Parameters parameters) {
    html.open("section", "id", "again", "aria-labelledby", "again-title");
    html.put("h2", "Run it again", "id", "again-title");
    html.open("form", "class", "again", "action", "/lab/tcp-vs-udp");
    number(
        "messages",
        "messages",
        parameters.messages(),
        Parameters.LEAST_MESSAGES,
        Parameters.MOST_MESSAGES);
    number(
        "size",
        "octets each",
        parameters.octets(),
        Parameters.LEAST_OCTETS,
        Parameters.MOST_OCTETS);
    number("hold", "rest, in ms", parameters.hold(), Parameters.LEAST_HOLD, Parameters.MOST_HOLD);
    html.empty("input", "type", "hidden", "name", "format", "value", "html");
    html.put("button", "Run").close("form").close("section");
  }

  private void number(String name, String label, int value, int least, int most) {
    html.open("p").put("label", label, "for", "again-" + name);
    html.empty(
        "input",
        "type",
        "number",
        "id",
        "again-" + name,
        "name",
        name,
        "value",
        Integer.toString(value),
        "min",
        Integer.toString(least),
        "max",
        Integer.toString(most),
        "required",
        "");
    html.close("p");
  }

  private void row(Row row) {
    String id = row.topic().id();
    html.open("section", "id", id, "aria-labelledby", id + "-title");
    html.put("h2", row.topic().title(), "id", id + "-title").open("div", "class", "panels");
    side("TCP", row.tcp());
    side("UDP", row.udp());
    html.close("div").open("p", "class", "why").put("strong", "Why").text(" " + row.why());
    html.close("p").open("p", "class", "sizes");
    for (String reference : row.references()) {
      Reference.write(html, reference);
      html.text(" ");
    }
    html.close("p").close("section");
  }

  private void side(String protocol, Side side) {
    html.open("section").open("h3").text(protocol + " ");
    verdict(side.verdict());
    html.close("h3").open("dl", "class", "side");
    html.put("dt", "textbook").put("dd", side.textbook());
    html.put("dt", "measured").put("dd", side.measured());
    html.close("dl").close("section");
  }
}
