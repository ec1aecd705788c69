package dev.httpanatomy.rendering.text;

import dev.httpanatomy.finding.Rule;
import dev.httpanatomy.reference.FieldEntry;
import dev.httpanatomy.reference.MethodEntry;
import dev.httpanatomy.reference.StatusClassEntry;
import dev.httpanatomy.reference.StatusEntry;

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
  private static final int FACTS_COLUMN = 12;

  private EntryText() {}

  /// A field.
  ///
  /// @param meaning the words on it, in the reader's language
  public static String field(FieldEntry field, String meaning, boolean coloured) {
    Page page = begin(field.name(), "field", field.reference(), meaning);
    fact(page, "direction", field.direction().token());
    fact(page, "scope", field.scope().token());
    fact(page, "standing", field.standing().token());
    return page.text(coloured);
  }

  /// A method.
  ///
  /// @param meaning the words on it, in the reader's language
  public static String method(MethodEntry method, String meaning, boolean coloured) {
    Page page = begin(method.name(), "method", method.reference(), meaning);
    fact(page, "safe", method.safe() ? "yes" : "no");
    fact(page, "idempotent", method.idempotent() ? "yes" : "no");
    return page.text(coloured);
  }

  /// A status code.
  ///
  /// @param meaning the words on it, in the reader's language
  /// @param range the class it is in
  /// @param rangeMeaning the words on that class, in the same language
  public static String status(
      StatusEntry status,
      String meaning,
      StatusClassEntry range,
      String rangeMeaning,
      boolean coloured) {
    String name = status.code() + " " + status.reasonPhrase();
    Page page = begin(name, "status code", status.reference(), meaning);
    fact(page, range.range(), range.name() + ": " + rangeMeaning);
    return page.text(coloured);
  }

  /// A rule.
  public static String rule(Rule rule, boolean coloured) {
    Page page = new Page();
    page.line()
        .add(rule.severity().word(), Ink.of(rule.severity()))
        .add("  ")
        .add(rule.id(), Ink.HEADING)
        .right(rule.reference(), Page.COLUMNS, Ink.FAINT);
    page.paragraph(rule.summary(), WORDS_COLUMN, Page.COLUMNS, Ink.PLAIN);
    page.blank();
    page.paragraph(rule.explanation(), WORDS_COLUMN, Page.COLUMNS, Ink.PLAIN);
    page.paragraph("→ " + rule.advice(), WORDS_COLUMN, Page.COLUMNS, Ink.PLAIN);
    return page.text(coloured);
  }

  private static Page begin(String name, String kind, String reference, String meaning) {
    Page page = new Page();
    page.line().add(name, Ink.HEADING).add("   " + kind).right(reference, Page.COLUMNS, Ink.FAINT);
    page.paragraph(meaning, WORDS_COLUMN, Page.COLUMNS, Ink.PLAIN);
    page.blank();
    return page;
  }

  private static void fact(Page page, String name, String words) {
    Line line = page.line().add(name, Ink.FAINT).to(FACTS_COLUMN);
    for (String part : Words.wrap(words, Page.COLUMNS - FACTS_COLUMN)) {
      (line.width() > FACTS_COLUMN ? page.line().to(FACTS_COLUMN) : line).add(part);
    }
  }
}
