package dev.httpanatomy.rendering.html;

import dev.httpanatomy.finding.Finding;
import dev.httpanatomy.finding.Rule;
import java.util.HashSet;
import java.util.Set;

/// The findings of one direction, each a row under the octets that it is about. What its rule says
/// is told where the rule is met first, and linked from then on.
final class FindingRows {

  private final Markup html;
  private final String direction;
  private final Room room;
  private final Set<String> told = new HashSet<>();
  private int count;

  /// @param direction `request` or `response`
  FindingRows(Markup html, String direction, Room room) {
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
    html.put("strong", rule.severity().word(), "class", "severity").text(" ");
    html.put("code", rule.id()).text(" at octet " + finding.at().start() + ": ");
    html.text(finding.message());
    explain(rule);
    html.close("div").close("td").close("tr");
  }

  private void explain(Rule rule) {
    String place = direction + "-rule-" + rule.id();
    if (told.add(rule.id())) {
      html.close("p").open("p", "id", place).text(rule.explanation() + " ");
      Reference.write(html, rule.reference());
      html.close("p").put("p", rule.advice(), "class", "advice");
    } else {
      html.text(" ").put("a", "(why, and what to do)", "href", "#" + place).close("p");
    }
  }

  /// How many there are so far.
  int count() {
    return count;
  }
}
