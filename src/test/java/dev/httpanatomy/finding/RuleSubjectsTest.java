package dev.httpanatomy.finding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.httpanatomy.dissection.Dissection;
import dev.httpanatomy.dissection.Node;
import dev.httpanatomy.dissection.Role;
import dev.httpanatomy.reference.Details;
import dev.httpanatomy.reference.FieldEntry;
import dev.httpanatomy.reference.Registries;
import dev.httpanatomy.reference.RuleSubjectsEntry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// The entries of the reference name the rules about them: each rule that there is, by what the
/// golden files show of it.
class RuleSubjectsTest {

  /// Rules about field-lines as such: which field it is does not matter.
  private static final Set<String> ABOUT_ANY_FIELD =
      Set.of(
          "invalid-field-name",
          "invalid-field-value",
          "invalid-field-syntax",
          "space-before-colon",
          "bare-cr",
          "bare-lf",
          "obs-text",
          "obs-fold",
          "ambiguous-field-name",
          "repeated-singleton-field",
          "empty-list-member",
          "misspelt-field-name",
          "x-field-with-standard-twin",
          "long-field-line",
          "many-fields");

  @Test
  void everyRuleHasARowAndEveryRowARule() {
    assertThat(Details.ruleSubjects().stream().map(RuleSubjectsEntry::rule))
        .containsExactlyInAnyOrderElementsOf(Rules.all().stream().map(Rule::id).toList());
  }

  @Test
  void everySubjectIsRegistered() {
    assertThat(Details.ruleSubjects())
        .allSatisfy(row -> {
          assertThat(row.fields())
              .doesNotHaveDuplicates()
              .allMatch(name ->
                  Registries.field(name).map(FieldEntry::name).filter(name::equals).isPresent());
          assertThat(row.methods()).allMatch(name -> Registries.method(name).isPresent());
          assertThat(row.statuses()).allMatch(code -> Registries.status(code).isPresent());
        });
  }

  /// Where a golden file finds something within a field-line, the rule is about that field.
  @Test
  void aRuleIsLinkedFromTheFieldsThatTheGoldenFilesRaiseItOn() {
    Map<String, Set<String>> missing = new HashMap<>();
    for (GoldenCase each : GoldenCase.all()) {
      for (GoldenCase.Judged judged : each.judged(each.octets(), each.answer())) {
        for (Finding finding : judged.findings()) {
          String rule = finding.rule().id();
          List<String> linked = Details.subjectsOf(rule).orElseThrow().fields();
          registered(judged.message(), finding)
              .filter(name -> !linked.contains(name) && !ABOUT_ANY_FIELD.contains(rule))
              .ifPresent(name -> missing.computeIfAbsent(rule, _ -> new TreeSet<>()).add(name));
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void aRuleAboutAnyFieldIsLinkedFromNone() {
    assertThat(ABOUT_ANY_FIELD)
        .allMatch(rule -> Details.subjectsOf(rule).orElseThrow().fields().isEmpty());
  }

  /// The registered name of the field-line that holds the first octet of a finding.
  private static Optional<String> registered(Dissection message, Finding finding) {
    return message
        .root()
        .children(Role.FIELD_LINE)
        .filter(line ->
            line.span().start() <= finding.at().start()
                && finding.at().start() < line.span().end()
                && finding.at().length() > 0)
        .findFirst()
        .flatMap(line -> line.child(Role.FIELD_NAME))
        .map((Node name) -> message.text(name))
        .flatMap(Registries::field)
        .map(FieldEntry::name);
  }
}
