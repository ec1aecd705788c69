package dev.httpanatomy.rendering.json;

import dev.httpanatomy.finding.Finding;
import dev.httpanatomy.finding.RuleText;
import dev.httpanatomy.inspection.Explainer;

/// Something to be said of a message.
///
/// @param rule the id of the rule
/// @param severity `error`, `warning` or `note`
/// @param start the offset of the first octet in question
/// @param end the offset after the last one
/// @param message what is the case here
/// @param summary what the rule is about
/// @param explanation why it matters
/// @param advice what to do
/// @param reference where the rule stands, as `RFC 9112 §5.1`
public record FindingModel(
    String rule,
    String severity,
    int start,
    int end,
    String message,
    String summary,
    String explanation,
    String advice,
    String reference) {

  /// The model of a finding.
  ///
  /// @param explainer says it in the reader's language
  public static FindingModel of(Finding finding, Explainer explainer) {
    RuleText text = explainer.explain(finding.rule());
    return new FindingModel(
        finding.rule().id(),
        finding.rule().severity().word(),
        finding.at().start(),
        finding.at().end(),
        explainer.say(finding.message()),
        text.summary(),
        text.explanation(),
        text.advice(),
        finding.rule().reference());
  }
}
