package dev.httpanatomy.finding.content;

import dev.httpanatomy.dissection.content.ContentDeviation;
import dev.httpanatomy.dissection.content.ContentDeviationKind;
import dev.httpanatomy.dissection.content.MessageContent;
import dev.httpanatomy.finding.Finding;
import dev.httpanatomy.finding.Rule;
import dev.httpanatomy.wire.Span;
import dev.httpanatomy.wording.Sentence;
import java.util.Map;
import java.util.function.Consumer;

/// Where content deviates from its type, as findings.
final class Deviating {

  private Deviating() {}

  /// Tells of deviations by the rule of their kind; those of other kinds are not told of.
  static void check(
      MessageContent content, Map<ContentDeviationKind, Rule> rules, Consumer<Finding> found) {
    for (ContentDeviation each : content.deviations()) {
      Rule rule = rules.get(each.kind());
      if (rule != null && !isForLackOfTheRest(content, each)) {
        found.accept(finding(content, each, rule));
      }
    }
  }

  /// Content that is cut off may go on as it should.
  private static boolean isForLackOfTheRest(MessageContent content, ContentDeviation deviation) {
    return !content.isWhole()
        && (deviation.kind() == ContentDeviationKind.MISSING_DELIMITER
            || content.structure().stream()
                .anyMatch(tree -> deviation.at().end() >= tree.span().end()));
  }

  /// The octets of the message in question: all of its body where the content is not in them.
  private static Finding finding(MessageContent content, ContentDeviation deviation, Rule rule) {
    Sentence words =
        Sentence.of("expected {0}, found {1}", deviation.expected(), deviation.found());
    if (content.inMessage()) {
      return rule.at(deviation.at(), words);
    }
    Span body = content.body().span();
    return rule.at(
        body, Sentence.of("at octet {0} of what was decoded: {1}", deviation.at().start(), words));
  }
}
