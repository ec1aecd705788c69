package dev.httpanatomy.finding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.httpanatomy.dissection.DeviationKind;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class RulesTest {

  private static final int LONGEST_SUMMARY = 72;
  private static final int LONGEST_ADVICE = 80;

  /// A section of an RFC, or a specification that lives elsewhere and has no lasting sections.
  private static final String REFERENCE =
      "RFC [1-9][0-9]{3} §[1-9A-Z][0-9]*(\\.[0-9]+)*|Fetch|HTML|CSP Level 3|Referrer Policy"
          + "|Permissions Policy|draft-ietf-httpbis-rfc6265bis|de facto";

  @Test
  void noTwoRulesHaveTheSameId() {
    assertThat(Rules.all()).extracting(Rule::id).doesNotHaveDuplicates();
  }

  @Test
  void everyKindOfDeviationHasARuleWithItsId() {
    List<String> kinds = Arrays.stream(DeviationKind.values()).map(DeviationKind::id).toList();

    assertThat(Rules.all()).extracting(Rule::id).containsAll(kinds);
    // They come first, in the order in which a message shows them.
    assertThat(Rules.all().stream().map(Rule::id).filter(kinds::contains))
        .containsExactlyElementsOf(kinds);
  }

  @Test
  void aRuleIsFoundByItsId() {
    assertThat(Rules.all()).allMatch(rule -> Rules.find(rule.id()).orElseThrow() == rule);
    assertThat(Rules.find("no-such-rule")).isEmpty();
  }

  @Test
  void theCatalogueIsAlwaysInTheSameOrder() {
    assertThat(
            Stream.of(
                    Rules.SUBJECTS.stream().flatMap(subject -> subject.rules().stream()),
                    Rules.CONTENT_SUBJECTS.stream().flatMap(subject -> subject.rules().stream()),
                    Rules.PAIR_SUBJECTS.stream().flatMap(subject -> subject.rules().stream()))
                .flatMap(rules -> rules))
        .containsExactlyElementsOf(Rules.all());
    assertThat(Rules.all().getFirst().id()).isEqualTo("not-http1");
    assertThat(Rules.all().getLast().id()).isEqualTo("content-after-response-without");
  }

  @TestFactory
  Stream<DynamicTest> everyRuleReadsAsTheOthersDo() {
    return Rules.all().stream()
        .map(rule -> DynamicTest.dynamicTest(rule.id(), () -> assertReadsWell(rule)));
  }

  private static void assertReadsWell(Rule rule) {
    assertThat(rule.id()).matches("[a-z0-9]+(-[a-z0-9]+)*");
    assertThat(rule.summary())
        .as("one short line without a full stop")
        .hasSizeLessThanOrEqualTo(LONGEST_SUMMARY)
        .doesNotContain("\n")
        .doesNotEndWith(".");
    assertThat(rule.explanation())
        .as("a paragraph of sentences")
        .doesNotContain("\n", "  ")
        .matches("[A-Z].*\\.")
        .hasSizeBetween(100, 600);
    assertThat(rule.advice())
        .as("one short sentence")
        .hasSizeLessThanOrEqualTo(LONGEST_ADVICE)
        .matches("[A-Z].*\\.");
    assertThat(rule.reference()).matches(REFERENCE);
  }
}
