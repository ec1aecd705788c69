package dev.httpanatomy.rendering.json;

import dev.httpanatomy.finding.Rule;
import dev.httpanatomy.finding.RuleText;
import dev.httpanatomy.reference.Words;

/// A rule of the catalogue: what a finding can say.
///
/// @param id a short name, as `space-before-colon`; the `rule` of a finding
/// @param severity `error`, `warning` or `note`
/// @param summary what is the case, in one short line
/// @param explanation why it matters
/// @param advice what to do
/// @param reference where the rule stands, as `RFC 9112 §5.1`
public record RuleModel(
    String id,
    String severity,
    String summary,
    String explanation,
    String advice,
    String reference) {

  /// The model of a rule.
  ///
  /// @param words the reader's language
  public static RuleModel of(Rule rule, Words words) {
    RuleText text = RuleText.of(rule, words);
    return new RuleModel(
        rule.id(),
        rule.severity().word(),
        text.summary(),
        text.explanation(),
        text.advice(),
        rule.reference());
  }
}
