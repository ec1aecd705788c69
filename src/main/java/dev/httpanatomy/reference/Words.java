package dev.httpanatomy.reference;

import static java.util.stream.Collectors.toSet;

import dev.httpanatomy.wording.Sentence;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/// A line of words on each entry of the registries, in one language.
public final class Words {

  private static final Map<String, Words> BY_LANGUAGE = read();

  private static final Pattern HAN_GAP = Pattern.compile("(?<=\\p{IsHan}) (?=\\p{IsHan})");

  private final String language;
  private final Map<String, String> fields;
  private final Map<String, String> methods;
  private final Map<String, String> statuses;
  private final Map<String, String> statusClasses;
  private final Map<String, String> roles;
  private final Map<String, String> layerFacts;
  private final Translations translations;

  private Words(String language, Translations translations) {
    this.language = language;
    this.translations = translations;
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
    Words otherwise = BY_LANGUAGE.values().iterator().next();
    return Writing.candidates(locale).stream()
        .filter(BY_LANGUAGE::containsKey)
        .findFirst()
        .or(() -> Writing.same(locale, BY_LANGUAGE.keySet()))
        .map(tag -> BY_LANGUAGE.getOrDefault(tag, otherwise))
        .orElse(otherwise);
  }

  /// The words in the language that a client likes best.
  ///
  /// @param acceptLanguage the values of the lines of its Accept-Language field, maybe none
  public static Words accepted(List<String> acceptLanguage) {
    return in(AcceptLanguage.choose(String.join(", ", acceptLanguage), BY_LANGUAGE.keySet()));
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

  /// A sentence in this language; in English where it has no translation.
  public String say(Sentence sentence) {
    String said = sentence.in(translations::sentence);
    // A place stands apart from Han characters; where words of these take it, nothing does.
    return HAN_GAP.matcher(said).replaceAll("");
  }

  /// What a pattern says of its arguments, see [Sentence#of].
  public String say(String pattern, Object... arguments) {
    return say(Sentence.of(pattern, arguments));
  }

  /// A text of a rule, where it is another one in this language than in the catalogue.
  ///
  /// @param id the rule
  /// @param part `summary`, `explanation` or `advice`
  public Optional<String> rule(String id, String part) {
    return translations.rule(id, part);
  }

  /// The sentences that have a translation, in English. The default language has none.
  public Set<String> sentences() {
    return translations.sentences().keySet();
  }

  /// The texts of rules that there are, as `space-before-colon.advice`. The default language has
  /// none.
  public Set<String> ruleTexts() {
    return translations.rules().keySet();
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
      String tag = row.text("tag");
      // What code says it says in the default language.
      Translations translations = byLanguage.isEmpty() ? Translations.NONE : Translations.read(tag);
      byLanguage.put(tag, new Words(tag, translations));
    }
    if (byLanguage.isEmpty()) {
      throw new IllegalStateException(file + ": no language");
    }
    return Collections.unmodifiableMap(byLanguage);
  }
}
