package dev.httpanatomy.rendering.text;

import dev.httpanatomy.finding.Finding;
import dev.httpanatomy.finding.Rule;
import dev.httpanatomy.finding.RuleText;
import dev.httpanatomy.inspection.Explainer;
import dev.httpanatomy.rendering.SeverityWords;
import java.util.List;

/// A finding, pointing at the octet that it is about.
///
/// ```
///     17  Host·:·a␍␊
///             ▲ error  space-before-colon  at octet 21: expected ":", found SP
///               Recipients disagree on what such a field's name is …          RFC 9112 §5.1
///               → Remove the space.
/// ```
final class FindingText {

  /// Beyond this column too little would be left for words.
  private static final int LAST_POINTER = 40;

  private FindingText() {}

  /// @param rows the octets that stand above
  static void write(Page page, Explainer explainer, Finding finding, List<OctetRows.Row> rows) {
    Rule rule = finding.rule();
    Ink ink = Ink.of(rule.severity());
    int column = pointer(finding, rows);
    Line line =
        page.line().to(column).add("▲ " + explainer.say(SeverityWords.of(rule.severity())), ink);
    line.add("  " + rule.id(), Ink.HEADING).add("  ");
    String here = explainer.say("at octet {0}: {1}", finding.at().start(), finding.message());
    List<String> words = Words.wrap(here, Math.max(24, Page.COLUMNS - line.width()));
    line.add(words.getFirst());
    int wordsColumn = column + 2;
    for (String more : words.subList(1, words.size())) {
      page.line().to(wordsColumn).add(more);
    }
    RuleText text = explainer.explain(rule);
    explanation(page, rule, text.explanation(), wordsColumn);
    page.paragraph("→ " + text.advice(), wordsColumn, Page.COLUMNS, Ink.PLAIN);
  }

  private static void explanation(Page page, Rule rule, String explanation, int column) {
    int end = Page.COLUMNS - MessageText.REFERENCE_WIDTH;
    List<String> words = Words.wrap(explanation, end - column);
    for (String part : words) {
      Line line = page.line().to(column).add(part);
      line.right(part == words.getLast() ? rule.reference() : "", Page.COLUMNS, Ink.FAINT);
    }
  }

  private static int pointer(Finding finding, List<OctetRows.Row> rows) {
    int column =
        rows.size() == 1 ? rows.getFirst().columns().getOrDefault(finding.at().start(), 0) : 0;
    return MessageText.OCTETS_COLUMN + Math.min(column, LAST_POINTER);
  }
}
