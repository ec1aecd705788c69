package dev.httpanatomy.rendering.html;

import dev.httpanatomy.finding.Rule;
import dev.httpanatomy.finding.RuleText;
import dev.httpanatomy.reference.Details;
import dev.httpanatomy.reference.EntryWords;
import dev.httpanatomy.reference.RuleSubjectsEntry;
import dev.httpanatomy.reference.Words;
import dev.httpanatomy.rendering.SeverityWords;
import java.util.List;

/// A rule of the catalogue as a page, which leads to the entries that it is about.
public final class RulePage {

  private RulePage() {}

  /// The page of a rule.
  ///
  /// @param words the reader's language
  public static String render(Rule rule, Words words) {
    RuleText text = RuleText.of(rule, words);
    String severity = words.say(SeverityWords.of(rule.severity()));
    Markup html = new Markup();
    ReferenceFrame.open(html, words, rule.id());
    html.put("p", text.summary(), "class", "lead");
    html.open("p", "class", "sizes");
    html.put("span", severity, "class", rule.severity().word()).text(" · ");
    Reference.write(html, rule.reference());
    html.close("p").put("p", text.explanation()).put("p", "→ " + text.advice());
    Details.subjectsOf(rule.id()).ifPresent(subjects -> subjects(html, subjects, words));
    return ReferenceFrame.close(html);
  }

  private static void subjects(Markup html, RuleSubjectsEntry subjects, Words words) {
    EntryWords labels = EntryWords.beside(words);
    List<String> codes = subjects.statuses().stream().map(String::valueOf).toList();
    html.open("ul", "class", "rules");
    links(html, "/reference/headers/", subjects.fields(), labels.label("field"));
    links(html, "/reference/methods/", subjects.methods(), labels.label("method"));
    links(html, "/reference/statuses/", codes, labels.label("status-code"));
    html.close("ul");
  }

  private static void links(Markup html, String list, List<String> names, String kind) {
    for (String name : names) {
      html.open("li").text(kind + " ").put("a", name, "href", list + name).close("li");
    }
  }
}
