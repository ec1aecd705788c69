package dev.httpanatomy.rendering.html;

import dev.httpanatomy.finding.Rule;
import dev.httpanatomy.reference.EntryWords;
import dev.httpanatomy.reference.Words;
import dev.httpanatomy.rendering.Entry;
import dev.httpanatomy.rendering.TakenApart;

/// A field, a method or a status code as a page.
public final class EntryPage {

  private final Markup html = new Markup();
  private final EntryWords labels;

  private EntryPage(EntryWords labels) {
    this.labels = labels;
  }

  /// The page of an entry.
  ///
  /// @param words in the language of the entry
  public static String render(Entry entry, Words words) {
    EntryPage page = new EntryPage(EntryWords.beside(words));
    ReferenceFrame.open(page.html, words, entry.name());
    page.facts(entry);
    entry.pitfall().ifPresent(page::pitfall);
    entry.example().ifPresent(page::anatomy);
    if (!entry.rules().isEmpty()) {
      page.rules(entry);
    }
    return ReferenceFrame.close(page.html);
  }

  private void facts(Entry entry) {
    html.open("p", "class", "lead").text(entry.meaning()).close("p");
    html.open("p", "class", "sizes").text(entry.kind() + " · ");
    Reference.write(html, entry.reference());
    html.close("p").open("dl", "class", "entry");
    for (Entry.Fact fact : entry.facts()) {
      html.put("dt", fact.label()).put("dd", fact.value());
    }
    entry
        .example()
        .ifPresent(example -> {
          html.put("dt", labels.label("example")).open("dd");
          html.put("code", example.line()).close("dd");
        });
    html.close("dl");
  }

  private void pitfall(String pitfall) {
    section("pitfall").put("p", pitfall).close("section");
  }

  private void anatomy(TakenApart example) {
    section("anatomy").open("div", "class", "scrolled").open("table", "class", "listed");
    html.put("caption", labels.label("anatomy")).open("tbody");
    for (TakenApart.Part part : example.parts()) {
      html.open("tr").open("th", "scope", "row", "class", "depth-" + Math.min(part.depth(), 6));
      html.put("span", part.role(), "class", "key").close("th");
      html.open("td").put("code", part.text()).close("td").put("td", part.meaning()).close("tr");
    }
    html.close("tbody").close("table").close("div").close("section");
  }

  private void rules(Entry entry) {
    section("rules").open("ul", "class", "rules");
    for (Rule rule : entry.rules()) {
      html.open("li").put("a", rule.id(), "href", "/findings/" + rule.id());
      html.text(" ").put("span", rule.severity().word(), "class", rule.severity().word());
      html.close("li");
    }
    html.close("ul").close("section");
  }

  private Markup section(String label) {
    html.open("section", "id", label, "aria-labelledby", label + "-title");
    return html.put("h2", labels.label(label), "id", label + "-title");
  }
}
