package dev.httpanatomy.reference;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What code says in the default language, in another one.
///
/// @param sentences translations by their English patterns; `sentences.tsv`, a table, for a pattern
///   may hold an equals sign
/// @param rules the texts of rules by `<rule>.<part>`; `rules.properties`
record Translations(Map<String, String> sentences, Map<String, String> rules) {

  private static final String PATTERN_COLUMN = "en";

  /// Of the language in which code says it.
  static final Translations NONE = new Translations(Map.of(), Map.of());

  /// Reads those of a language.
  ///
  /// @param tag the language, and the column of its translations
  static Translations read(String tag) {
    String folder = "reference/" + tag + "/";
    String rules = folder + "rules.properties";
    String sentences = folder + "sentences.tsv";
    return new Translations(
        table(FactFile.parse(sentences, ResourceLines.read(sentences)), tag),
        WordFile.parse(rules, ResourceLines.read(rules)));
  }

  private static Map<String, String> table(List<FactRow> rows, String tag) {
    Map<String, String> translations = new HashMap<>();
    for (FactRow row : rows) {
      // A pattern may begin or end with a space, which is a part of it.
      String pattern = row.cells().getOrDefault(PATTERN_COLUMN, "");
      String translation = row.cells().getOrDefault(tag, "");
      if (pattern.isEmpty() || translation.isEmpty()) {
        throw row.malformed("a sentence takes its English words and those in " + tag);
      }
      if (translations.put(pattern, translation) != null) {
        throw row.malformed("\"" + pattern + "\" a second time");
      }
    }
    return Map.copyOf(translations);
  }

  /// The translation of a pattern, or the pattern itself.
  String sentence(String pattern) {
    return sentences.getOrDefault(pattern, pattern);
  }

  Optional<String> rule(String id, String part) {
    return Optional.ofNullable(rules.get(id + "." + part));
  }
}
