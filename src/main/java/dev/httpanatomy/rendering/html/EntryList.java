package dev.httpanatomy.rendering.html;

import dev.httpanatomy.finding.Rule;
import dev.httpanatomy.finding.RuleText;
import dev.httpanatomy.finding.Rules;
import dev.httpanatomy.reference.EntryWords;
import dev.httpanatomy.reference.FieldEntry;
import dev.httpanatomy.reference.MethodEntry;
import dev.httpanatomy.reference.Registries;
import dev.httpanatomy.reference.StatusEntry;
import dev.httpanatomy.reference.Words;
import dev.httpanatomy.rendering.json.ReferenceModel;

/// The lists of the reference as pages: a table with a row an entry, which leads to it.
public final class EntryList {

  private final Markup html = new Markup();
  private final Words words;
  private final EntryWords labels;

  private EntryList(Words words) {
    this.words = words;
    this.labels = EntryWords.beside(words);
  }

  /// All field names.
  public static String fields(Words words) {
    EntryList list = new EntryList(words);
    list.open("headers", "name", "meaning", "direction", "standing", "specified");
    for (FieldEntry field : Registries.fields()) {
      list.row("/reference/headers/" + field.name(), field.name());
      list.cell(words.field(field.name()).orElseThrow());
      list.cell(list.labels.label(field.direction().token()));
      list.cell(list.labels.label(field.standing().token()));
      list.end(field.reference());
    }
    return list.close();
  }

  /// All methods.
  public static String methods(Words words) {
    EntryList list = new EntryList(words);
    list.open("methods", "name", "meaning", "safe", "idempotent", "specified");
    for (MethodEntry method : Registries.methods()) {
      list.row("/reference/methods/" + method.name(), method.name());
      list.cell(words.method(method.name()).orElseThrow());
      list.cell(list.labels.label(method.safe() ? "yes" : "no"));
      list.cell(list.labels.label(method.idempotent() ? "yes" : "no"));
      list.end(method.reference());
    }
    return list.close();
  }

  /// All status codes.
  public static String statuses(Words words) {
    EntryList list = new EntryList(words);
    list.open("statuses", "code", "name", "meaning", "specified");
    for (StatusEntry status : Registries.statuses()) {
      list.row("/reference/statuses/" + status.code(), Integer.toString(status.code()));
      list.cell(status.reasonPhrase());
      list.cell(words.status(status.code()).orElseThrow());
      list.end(status.reference());
    }
    return list.close();
  }

  /// All rules.
  public static String rules(Words words) {
    EntryList list = new EntryList(words);
    list.open("findings", "name", "meaning", "specified");
    for (Rule rule : Rules.all()) {
      list.row("/findings/" + rule.id(), rule.id());
      list.cell(RuleText.of(rule, words).summary());
      list.end(rule.reference());
    }
    return list.close();
  }

  /// What lists there are.
  public static String index(Words words) {
    EntryList list = new EntryList(words);
    ReferenceFrame.open(list.html, words, list.labels.label("reference"));
    list.html.open("ul", "class", "more");
    for (ReferenceModel.ListedModel each : ReferenceModel.all().lists()) {
      list.html.open("li").put("a", list.labels.label(each.name()), "href", each.path());
      list.html.text(" (" + each.entries() + ")").close("li");
    }
    list.html.close("ul");
    return ReferenceFrame.close(list.html);
  }

  private void open(String title, String... columns) {
    ReferenceFrame.open(html, words, labels.label(title));
    html.open("div", "class", "scrolled").open("table", "class", "listed");
    html.put("caption", labels.label(title)).open("thead").open("tr");
    for (String column : columns) {
      html.put("th", labels.label(column), "scope", "col");
    }
    html.close("tr").close("thead").open("tbody");
  }

  private void row(String path, String name) {
    html.open("tr").open("th", "scope", "row").put("a", name, "href", path).close("th");
  }

  private void cell(String text) {
    html.put("td", text);
  }

  private void end(String reference) {
    html.open("td");
    Reference.write(html, reference);
    html.close("td").close("tr");
  }

  private String close() {
    html.close("tbody").close("table").close("div");
    return ReferenceFrame.close(html);
  }
}
