package dev.httpanatomy.rendering.html;

import dev.httpanatomy.finding.Finding;
import dev.httpanatomy.finding.Rule;
import dev.httpanatomy.finding.RuleText;
import dev.httpanatomy.inspection.Explainer;
import dev.httpanatomy.rendering.SeverityWords;
import java.util.HashSet;
import java.util.Set;

/// The findings of one direction, each a row under the octets that it is about. What its rule says
/// is told where the rule is met first, and linked from then on.
final class FindingRows {

  private final Markup html;
  private final Explainer explainer;
  private final String direction;
  private final Room room;
  private final Set<String> told = new HashSet<>();
  private int count;

  /// @param direction `request` or `response`
  FindingRows(Markup html, Explainer explainer, String direction, Room room) {
    this.explainer = explainer;
    this.room = room;
    this.html = html;
    this.direction = direction;
  }

  /// The fragment of the page at which a finding stands.
  ///
  /// @param number which of its direction it is, from 1
  static String anchor(String direction, int number) {
    return direction + "-finding-" + number;
  }

  void write(Finding finding) {
    if (!room.takeFinding()) {
      return;
    }
    Rule rule = finding.rule();
    count++;
    html.open("tr", "class", "finding " + rule.severity().word(), "id", anchor(direction, count));
    html.put("td", "").open("td", "colspan", "3").open("div", "class", "finding-words");
    html.open("p");
    html.put("strong", explainer.say(SeverityWords.of(rule.severity())), "class", "severity")
        .text(" ");
    html.put("code", rule.id()).text(" ");
    html.text(explainer.say("at octet {0}: {1}", finding.at().start(), finding.message()));
    explain(rule);
    html.close("div").close("td").close("tr");
  }

  private void explain(Rule rule) {
    RuleText text = explainer.explain(rule);
    String place = direction + "-rule-" + rule.id();
    if (told.add(rule.id())) {
      html.close("p").open("p", "id", place).text(text.explanation() + " ");
      Reference.write(html, rule.reference());
      html.close("p").put("p", text.advice(), "class", "advice");
    } else {
      html.text(" ")
          .put("a", explainer.say("(why, and what to do)"), "href", "#" + place)
          .close("p");
    }
  }

  /// How many there are so far.
  int count() {
    return count;
  }
}
