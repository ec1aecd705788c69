package dev.httpanatomy.wording;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.httpanatomy.dissection.Framing;
import dev.httpanatomy.finding.Rules;
import dev.httpanatomy.reference.LayerFactEntry;
import dev.httpanatomy.reference.Registries;
import dev.httpanatomy.reference.Words;
import dev.httpanatomy.rendering.LayerWords;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Each sentence and each rule has its words in each language.
class TranslationsTest {

  /// A term of a grammar is the same in all languages; one with such a word is a sentence.
  private static final Pattern ENGLISH =
      Pattern.compile("\\b(a|alone|an|and|at|for|here|in|more|no|of|one|or|the|to|without)\\b");

  /// Entries that have words, but are no name of a fact: kinds of addresses and of choices.
  private static final Pattern NOT_SHOWN =
      Pattern.compile("(?!local-|remote-).*-address(?<!hardware-address)|interface-(?!state).*");

  static Stream<String> languages() {
    return Words.languages().stream().skip(1);
  }

  @ParameterizedTest
  @MethodSource("languages")
  void eachSentenceOfTheCodeIsTranslated(String language) {
    assertThat(Words.in(language).sentences()).containsAll(sentences());
  }

  @ParameterizedTest
  @MethodSource("languages")
  void noTranslationIsOfASentenceThatNobodySays(String language) {
    Set<String> said = SourcePatterns.said();
    said.addAll(SourcePatterns.expected());
    said.addAll(named());
    assertThat(said).containsAll(Words.in(language).sentences());
  }

  @ParameterizedTest
  @MethodSource("languages")
  void aTranslationHasThePlacesOfItsSentence(String language) {
    Words words = Words.in(language);
    assertThat(words.sentences())
        .allSatisfy(sentence ->
            assertThat(places(words.say(sentence))).as(sentence).isEqualTo(places(sentence)));
  }

  @ParameterizedTest
  @MethodSource("languages")
  void eachRuleHasItsThreeTextsAndNothingElseHas(String language) {
    Set<String> keys =
        Rules.all().stream()
            .flatMap(rule ->
                Stream.of("summary", "explanation", "advice").map(part -> rule.id() + "." + part))
            .collect(toSet());
    assertThat(Words.in(language).ruleTexts()).containsExactlyInAnyOrderElementsOf(keys);
  }

  private static Set<String> sentences() {
    Set<String> sentences =
        SourcePatterns.said().stream()
            .filter(pattern -> Sentence.of(pattern).hasWords())
            .collect(toCollection(TreeSet::new));
    SourcePatterns.expected().stream()
        .filter(pattern -> ENGLISH.matcher(pattern).find())
        .forEach(sentences::add);
    sentences.addAll(named());
    return sentences;
  }

  /// What is said by names that stand elsewhere: why a message ends where it does, facts of layers,
  /// and what layers move.
  private static Set<String> named() {
    Stream<String> reasons = Arrays.stream(Framing.Reason.values()).map(Framing.Reason::words);
    Stream<String> facts =
        Registries.layerFacts().stream()
            .map(LayerFactEntry::name)
            .filter(name -> !NOT_SHOWN.matcher(name).matches())
            .map(name -> LayerWords.name(name).pattern());
    Stream<String> units =
        Stream.of("message", "segment", "datagram", "packet", "frame", "bit")
            .flatMap(unit -> Stream.of(unit, unit + "s"));
    return Stream.of(reasons, facts, units).flatMap(each -> each).collect(toSet());
  }

  private static Set<String> places(String text) {
    return Pattern.compile("\\{[0-9]}")
        .matcher(text)
        .results()
        .map(m -> m.group())
        .collect(toSet());
  }
}
