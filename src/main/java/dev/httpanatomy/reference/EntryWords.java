package dev.httpanatomy.reference;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toSet;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/// What goes wrong with the entries most met, and what the parts of an entry are called, in one
/// language.
public final class EntryWords {

  private static final Map<String, EntryWords> BY_LANGUAGE =
      Words.languages().stream().collect(toUnmodifiableMap(identity(), EntryWords::new));

  private final String language;
  private final Map<String, String> fields;
  private final Map<String, String> methods;
  private final Map<String, String> statuses;
  private final Map<String, String> labels;

  private EntryWords(String language) {
    this.language = language;
    this.fields = file("field-pitfalls", Details.fieldSyntaxes(), FieldSyntaxEntry::name);
    this.methods = file("method-pitfalls", Details.methodExamples(), MethodExampleEntry::name);
    this.statuses =
        file("status-pitfalls", Registries.statuses(), status -> Integer.toString(status.code()));
    this.labels = file("labels", Details.labels(), identity());
  }

  /// Those in the same language as other words.
  public static EntryWords beside(Words words) {
    return Objects.requireNonNull(BY_LANGUAGE.get(words.language()));
  }

  /// What goes wrong with a field, in one to three sentences; nothing for a field less met.
  public Optional<String> pitfall(FieldEntry field) {
    return Optional.ofNullable(fields.get(field.name()));
  }

  /// What goes wrong with a method, in one to three sentences; nothing for a method less met.
  public Optional<String> pitfall(MethodEntry method) {
    return Optional.ofNullable(methods.get(method.name()));
  }

  /// What goes wrong with a status code, in one to three sentences.
  public Optional<String> pitfall(StatusEntry status) {
    return Optional.ofNullable(statuses.get(Integer.toString(status.code())));
  }

  /// What a part of an entry is called, or a word that stands in it.
  ///
  /// @param name one of [Details#labels]
  public String label(String name) {
    return Objects.requireNonNull(labels.get(name), name);
  }

  private <E> Map<String, String> file(
      String what, Collection<E> entries, Function<E, String> key) {
    String file = "reference/" + language + "/" + what + ".properties";
    return WordFile.parse(
        file, ResourceLines.read(file), entries.stream().map(key).collect(toSet()));
  }
}
