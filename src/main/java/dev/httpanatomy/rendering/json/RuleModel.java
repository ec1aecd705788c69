package dev.httpanatomy.rendering.json;

import dev.httpanatomy.finding.Rule;

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
  public static RuleModel of(Rule rule) {
    return new RuleModel(
        rule.id(),
        rule.severity().word(),
        rule.summary(),
        rule.explanation(),
        rule.advice(),
        rule.reference());
  }
}
