package dev.httpanatomy.reference;

import java.util.List;

/// What a rule of the catalogue is about.
///
/// @param rule its id
/// @param fields names as the registry spells them; none for a rule about any field
/// @param methods as on the wire
/// @param statuses codes that the rule speaks of
public record RuleSubjectsEntry(
    String rule, List<String> fields, List<String> methods, List<Integer> statuses) {

  private static final String NONE = "-";

  public RuleSubjectsEntry {
    fields = List.copyOf(fields);
    methods = List.copyOf(methods);
    statuses = List.copyOf(statuses);
  }

  static RuleSubjectsEntry of(FactRow row) {
    return new RuleSubjectsEntry(
        row.text("rule"),
        words(row, "fields"),
        words(row, "methods"),
        words(row, "statuses").stream().map(Integer::valueOf).toList());
  }

  private static List<String> words(FactRow row, String column) {
    String cell = row.text(column);
    return cell.equals(NONE) ? List.of() : List.of(cell.split(" "));
  }
}
