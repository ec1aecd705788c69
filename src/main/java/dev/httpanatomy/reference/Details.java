package dev.httpanatomy.reference;

import static java.lang.String.CASE_INSENSITIVE_ORDER;
import static java.util.Comparator.comparing;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/// More facts on the entries most met: how a field is written, an example, which rules are about
/// it. Read once, when the first of them is asked for.
public final class Details {

  private static final Registry<String, FieldSyntaxEntry> SYNTAXES =
      Registry.of(
          Registries.rows("field-syntax"),
          FieldSyntaxEntry::of,
          FieldSyntaxEntry::name,
          comparing(FieldSyntaxEntry::name, CASE_INSENSITIVE_ORDER));

  private static final Registry<String, MethodExampleEntry> METHOD_EXAMPLES =
      Registry.of(
          Registries.rows("method-examples"),
          MethodExampleEntry::of,
          MethodExampleEntry::name,
          comparing(MethodExampleEntry::name));

  private static final Registry<String, RuleSubjectsEntry> SUBJECTS =
      Registry.of(
          Registries.rows("rule-subjects"),
          RuleSubjectsEntry::of,
          RuleSubjectsEntry::rule,
          comparing(RuleSubjectsEntry::rule));

  private static final Registry<String, String> LABELS =
      Registry.of(
          Registries.rows("labels"),
          row -> row.text("name"),
          Function.identity(),
          CASE_INSENSITIVE_ORDER);

  private Details() {}

  /// How a field is written, if it is one of those most met.
  ///
  /// @param name in any case
  public static Optional<FieldSyntaxEntry> fieldSyntax(String name) {
    return Registries.field(name).map(FieldEntry::name).flatMap(SYNTAXES::find);
  }

  /// A request with a method, if it is one of those most met.
  ///
  /// @param name as on the wire
  public static Optional<MethodExampleEntry> methodExample(String name) {
    return METHOD_EXAMPLES.find(name);
  }

  /// A response with a status code.
  ///
  /// @return its status-line, without the line end; nothing for a code that is reserved
  public static Optional<String> statusExample(StatusEntry status) {
    return Optional.of("HTTP/1.1 " + status.code() + " " + status.reasonPhrase())
        .filter(line -> !line.endsWith(")"));
  }

  /// What a rule is about.
  ///
  /// @param rule its id
  public static Optional<RuleSubjectsEntry> subjectsOf(String rule) {
    return SUBJECTS.find(rule);
  }

  /// The ids of the rules about a field, by name.
  public static List<String> rulesAbout(FieldEntry field) {
    return rules(subjects -> subjects.fields().contains(field.name()));
  }

  /// The ids of the rules about a method, by name.
  public static List<String> rulesAbout(MethodEntry method) {
    return rules(subjects -> subjects.methods().contains(method.name()));
  }

  /// The ids of the rules about a status code, by name.
  public static List<String> rulesAbout(StatusEntry status) {
    return rules(subjects -> subjects.statuses().contains(status.code()));
  }

  /// How the fields most met are written, by name.
  public static List<FieldSyntaxEntry> fieldSyntaxes() {
    return SYNTAXES.all();
  }

  /// Requests with the methods most met, by name.
  public static List<MethodExampleEntry> methodExamples() {
    return METHOD_EXAMPLES.all();
  }

  /// What each rule is about, by id.
  public static List<RuleSubjectsEntry> ruleSubjects() {
    return SUBJECTS.all();
  }

  /// The names under which [EntryWords] has words for the parts of an entry.
  public static List<String> labels() {
    return LABELS.all();
  }

  private static List<String> rules(Predicate<RuleSubjectsEntry> kept) {
    return SUBJECTS.all().stream().filter(kept).map(RuleSubjectsEntry::rule).toList();
  }
}
