package dev.httpanatomy.finding;

import dev.httpanatomy.reference.Words;

/// What a rule says, in one language.
///
/// @param summary what is the case, in one short line without a full stop
/// @param explanation why it matters, a paragraph
/// @param advice what to do, one short sentence
public record RuleText(String summary, String explanation, String advice) {

  /// The rule's own words, or those of another language.
  public static RuleText of(Rule rule, Words words) {
    return new RuleText(
        words.rule(rule.id(), "summary").orElse(rule.summary()),
        words.rule(rule.id(), "explanation").orElse(rule.explanation()),
        words.rule(rule.id(), "advice").orElse(rule.advice()));
  }
}
