package dev.httpanatomy.finding;

import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.httpanatomy.wire.Octets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class GoldenFilesTest {

  static {
    if (Boolean.getBoolean("golden.update")) {
      GoldenCase.update(GoldenCase.FOLDER);
    }
  }

  private static final List<GoldenCase> CASES = GoldenCase.all();

  private static final int MUTATIONS = 10_000;

  /// Octets of a message of which each prefix is tried.
  private static final int LONG = 2000;

  /// What the grammar lives from, and what it knows not.
  private static final byte[] MARKS =
      Octets.latin1("\r\n\t :;,=/*[]@%_-\"HGx01259\0\u00E9").toByteArray();

  @TestFactory
  Stream<DynamicTest> everyCaseHasTheFindingsOfItsGoldenFile() {
    return CASES.stream()
        .map(each ->
            DynamicTest.dynamicTest(
                each.name(),
                () ->
                    assertThat(each.lines())
                        .as("if it should be so: -Dgolden.update=true, and look at the diff")
                        .containsExactlyElementsOf(each.expected())));
  }

  @Test
  void everyRuleIsRaisedBySomeGoldenFile() {
    Set<Rule> raised =
        CASES.stream()
            .flatMap(each -> each.findings().stream())
            .map(Finding::rule)
            .collect(toSet());

    assertThat(raised).containsExactlyInAnyOrderElementsOf(Rules.all());
  }

  @Test
  void everyRuleHasACaseThatIsCloseToItWithoutRaisingIt() {
    assertThat(CASES.stream().flatMap(each -> each.closeTo().stream()).distinct())
        .containsExactlyInAnyOrderElementsOf(Rules.all().stream().map(Rule::id).toList());
  }

  @TestFactory
  Stream<DynamicTest> aCaseRaisesNoRuleThatItIsOnlyCloseTo() {
    return CASES.stream()
        .filter(each -> !each.closeTo().isEmpty())
        .map(each ->
            DynamicTest.dynamicTest(
                each.name(),
                () ->
                    assertThat(each.findings().stream().map(finding -> finding.rule().id()))
                        .doesNotContainAnyElementsOf(each.closeTo())));
  }

  @TestFactory
  Stream<DynamicTest> ordinaryTrafficHasNoFindings() {
    return GoldenCase.in(GoldenCase.FOLDER.resolve("ordinary.md")).stream()
        .map(each ->
            DynamicTest.dynamicTest(each.name(), () -> assertThat(each.findings()).isEmpty()));
  }

  @TestFactory
  Stream<DynamicTest> ordinaryTrafficThatIsCutIsIncompleteAndNothingElse() {
    return GoldenCase.in(GoldenCase.FOLDER.resolve("ordinary.md")).stream()
        .map(each ->
            DynamicTest.dynamicTest(
                each.name(),
                () -> {
                  for (int cut = 0; cut < each.octets().size(); cut++) {
                    assertThat(
                            each.dissections(each.octets().slice(0, cut)).stream()
                                .flatMap(message -> GoldenCase.findings(message).stream())
                                .map(finding -> finding.rule().id()))
                        .as("cut at %d", cut)
                        // What ends with its connection can't say that it was cut; its JSON can.
                        .isSubsetOf("incomplete-message", "content-withheld", "invalid-json");
                  }
                }));
  }

  @TestFactory
  Stream<DynamicTest> whereverACaseIsCutItsFindingsLieInTheirMessageAndInOrder() {
    return CASES.stream().map(each -> DynamicTest.dynamicTest(each.name(), () -> cutAll(each)));
  }

  @Test
  void noMutationOfACaseLeadsToAnExceptionOrToAFindingOutsideOfItsMessage() {
    Random random = new Random(9112);
    for (int i = 0; i < MUTATIONS; i++) {
      GoldenCase golden = CASES.get(random.nextInt(CASES.size()));
      boolean ofAnswer = golden.answer().isPresent() && random.nextBoolean();
      byte[] octets = (ofAnswer ? golden.answer().get() : golden.octets()).toByteArray();
      for (int changes = random.nextInt(1, 5); changes > 0; changes--) {
        octets[random.nextInt(octets.length)] = MARKS[random.nextInt(MARKS.length)];
      }
      if (ofAnswer) {
        checkAll(golden, golden.octets(), Optional.of(Octets.wrap(octets)));
      } else {
        checkAll(golden, Octets.wrap(octets), golden.answer());
      }
    }
  }

  /// Each prefix; of what is very long some.
  private static void cutAll(GoldenCase golden) {
    int size = golden.octets().size();
    for (int cut = 0; cut <= size; cut += 1 + size / LONG) {
      checkAll(golden, golden.octets().slice(0, cut), golden.answer());
    }
    golden
        .answer()
        .ifPresent(answer -> {
          for (int cut = 0; cut <= answer.size(); cut++) {
            checkAll(golden, golden.octets(), Optional.of(answer.slice(0, cut)));
          }
        });
  }

  private static void checkAll(GoldenCase golden, Octets octets, Optional<Octets> answer) {
    for (GoldenCase.Judged judged : golden.judged(octets, answer)) {
      assertThat(judged.findings())
          .as("of %s", octets.latin1())
          .allMatch(finding -> judged.message().span().contains(finding.at()))
          .isSortedAccordingTo(
              comparingInt((Finding finding) -> finding.at().start())
                  .thenComparing(finding -> finding.rule().severity()));
    }
  }
}
