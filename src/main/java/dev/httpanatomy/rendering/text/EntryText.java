package dev.httpanatomy.rendering.text;

import dev.httpanatomy.finding.Rule;
import dev.httpanatomy.finding.RuleText;
import dev.httpanatomy.inspection.Explainer;
import dev.httpanatomy.reference.EntryWords;
import dev.httpanatomy.rendering.Entry;
import dev.httpanatomy.rendering.SeverityWords;
import dev.httpanatomy.rendering.TakenApart;

/// An entry of a registry, or of the catalogue of rules, for somebody at a terminal.
///
/// ```
/// Host   field                                                        RFC 9110 §7.2
///   which authority the client wants; exactly one
///
/// direction   request
/// ```
public final class EntryText {

  private static final int WORDS_COLUMN = 2;
  private static final int FACTS_COLUMN = 14;
  private static final int OCTETS_COLUMN = 28;
  private static final int MEANING_COLUMN = 66;

  private EntryText() {}

  /// A field, a method or a status code.
  ///
  /// @param labels what its parts are called, in the reader's language
  public static String of(Entry entry, EntryWords labels, boolean coloured) {
    Page page = new Page();
    page.line()
        .add(entry.name(), Ink.HEADING)
        .add("   " + entry.kind())
        .right(entry.reference(), Page.COLUMNS, Ink.FAINT);
    words(page, entry.meaning());
    page.blank();
    entry.facts().forEach(fact -> fact(page, fact.label(), fact.value()));
    entry.example().ifPresent(example -> fact(page, labels.label("example"), example.line()));
    entry
        .pitfall()
        .ifPresent(pitfall -> {
          heading(page, labels.label("pitfall"));
          words(page, pitfall);
        });
    entry.example().ifPresent(example -> anatomy(page, labels.label("anatomy"), example));
    if (!entry.rules().isEmpty()) {
      heading(page, labels.label("rules"));
      entry.rules().forEach(rule -> rule(page, rule));
    }
    return page.text(coloured);
  }

  /// A rule.
  ///
  /// @param explainer says it in the reader's language
  public static String rule(Rule rule, Explainer explainer, boolean coloured) {
    RuleText text = explainer.explain(rule);
    Page page = new Page();
    page.line()
        .add(explainer.say(SeverityWords.of(rule.severity())), Ink.of(rule.severity()))
        .add("  ")
        .add(rule.id(), Ink.HEADING)
        .right(rule.reference(), Page.COLUMNS, Ink.FAINT);
    page.paragraph(text.summary(), WORDS_COLUMN, Page.COLUMNS, Ink.PLAIN);
    page.blank();
    page.paragraph(text.explanation(), WORDS_COLUMN, Page.COLUMNS, Ink.PLAIN);
    page.paragraph("→ " + text.advice(), WORDS_COLUMN, Page.COLUMNS, Ink.PLAIN);
    return page.text(coloured);
  }

  private static void heading(Page page, String words) {
    page.blank();
    page.line().add(words, Ink.FAINT);
  }

  private static void words(Page page, String words) {
    for (String part : Words.wrap(words, Page.COLUMNS - WORDS_COLUMN)) {
      page.line().to(WORDS_COLUMN).add(part);
    }
  }

  private static void fact(Page page, String name, String words) {
    Line line = page.line().add(name, Ink.FAINT).to(FACTS_COLUMN);
    for (String part : Words.wrap(words, Page.COLUMNS - FACTS_COLUMN)) {
      (line.width() > FACTS_COLUMN ? page.line().to(FACTS_COLUMN) : line).add(part);
    }
  }

  /// The parts below each other, each further in than what it is a part of.
  private static void anatomy(Page page, String heading, TakenApart example) {
    heading(page, heading);
    for (TakenApart.Part part : example.parts()) {
      Line line =
          page.line()
              .to(WORDS_COLUMN + 2 * part.depth())
              .add(part.role() + " ", Ink.KEY)
              .to(OCTETS_COLUMN);
      line.add(cut(part.text(), MEANING_COLUMN - 2 - line.width()));
      boolean first = true;
      for (String words : Words.wrap(part.meaning(), Page.COLUMNS - MEANING_COLUMN)) {
        (first ? line : page.line()).to(MEANING_COLUMN).add(words, Ink.FAINT);
        first = false;
      }
    }
  }

  /// The whole stands above; a part that is too long is shown by its beginning.
  private static String cut(String text, int columns) {
    return text.length() <= columns ? text : text.substring(0, columns - 1) + "…";
  }

  private static void rule(Page page, Rule rule) {
    page.line()
        .to(WORDS_COLUMN)
        .add("%-7s  ".formatted(rule.severity().word()), Ink.of(rule.severity()))
        .add(rule.id());
  }
}
