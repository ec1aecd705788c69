package dev.httpanatomy.reference;

import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.function.Function;

/// A line of words on each entry of the registries, in one language.
public final class Words {

  private static final Map<String, Words> BY_LANGUAGE = read();

  // Knows which languages stand in for which: zh-CN is zh-Hans-CN, then zh-Hans, then zh.
  private static final ResourceBundle.Control FALLBACK =
      ResourceBundle.Control.getControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private final String language;
  private final Map<String, String> fields;
  private final Map<String, String> methods;
  private final Map<String, String> statuses;
  private final Map<String, String> statusClasses;
  private final Map<String, String> roles;
  private final Map<String, String> layerFacts;

  private Words(String language) {
    this.language = language;
    this.fields = file("fields", Registries.fields(), FieldEntry::name);
    this.methods = file("methods", Registries.methods(), MethodEntry::name);
    this.statuses =
        file("statuses", Registries.statuses(), entry -> Integer.toString(entry.code()));
    this.statusClasses =
        file("status-classes", Registries.statusClasses(), StatusClassEntry::range);
    this.roles = file("roles", Registries.roles(), RoleEntry::name);
    this.layerFacts = file("layer-facts", Registries.layerFacts(), LayerFactEntry::name);
  }

  /// The languages there are, as BCP 47 tags, the default first.
  public static Set<String> languages() {
    return BY_LANGUAGE.keySet();
  }

  /// The words in the closest language there is, in the default language if none is close.
  public static Words in(Locale locale) {
    for (Locale candidate : FALLBACK.getCandidateLocales("reference", locale)) {
      Words words = BY_LANGUAGE.get(candidate.toLanguageTag());
      if (words != null) {
        return words;
      }
    }
    return BY_LANGUAGE.values().iterator().next();
  }

  /// The words in the closest language there is, in the default language if none is close.
  ///
  /// @param languageTag of BCP 47, `en-GB`; what is ill-formed in it is passed over
  public static Words in(String languageTag) {
    return in(Locale.forLanguageTag(languageTag));
  }

  /// The language these words are in, as a BCP 47 tag.
  public String language() {
    return language;
  }

  /// What a field tells.
  ///
  /// @param name in any case
  public Optional<String> field(String name) {
    return Registries.field(name).map(FieldEntry::name).map(fields::get);
  }

  /// What a method asks for.
  ///
  /// @param name as on the wire
  public Optional<String> method(String name) {
    return Optional.ofNullable(methods.get(name));
  }

  /// What a status code tells.
  ///
  /// @param code any number; there are words for registered codes
  public Optional<String> status(int code) {
    return Optional.ofNullable(statuses.get(Integer.toString(code)));
  }

  /// What the first digit of a status code tells.
  ///
  /// @param code any number; there are words for the classes of 100 to 599
  public Optional<String> statusClass(int code) {
    return Optional.ofNullable(statusClasses.get(StatusClassEntry.rangeOf(code)));
  }

  /// What a span of octets in that role is.
  ///
  /// @param name as the grammar writes it
  public Optional<String> role(String name) {
    return Optional.ofNullable(roles.get(name));
  }

  /// What something means that is said of a connection at one of its layers.
  ///
  /// @param name in kebab-case, `round-trip-time`
  public Optional<String> layerFact(String name) {
    return Optional.ofNullable(layerFacts.get(name));
  }

  private <E> Map<String, String> file(
      String registry, Collection<E> entries, Function<E, String> key) {
    String file = "reference/" + language + "/" + registry + ".properties";
    return WordFile.parse(
        file, ResourceLines.read(file), entries.stream().map(key).collect(toSet()));
  }

  private static Map<String, Words> read() {
    String file = "reference/languages.tsv";
    Map<String, Words> byLanguage = new LinkedHashMap<>();
    List<FactRow> rows = FactFile.parse(file, ResourceLines.read(file));
    for (FactRow row : rows) {
      byLanguage.put(row.text("tag"), new Words(row.text("tag")));
    }
    if (byLanguage.isEmpty()) {
      throw new IllegalStateException(file + ": no language");
    }
    return Collections.unmodifiableMap(byLanguage);
  }
}
