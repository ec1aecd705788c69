package dev.httpanatomy.finding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.httpanatomy.reference.Words;
import dev.httpanatomy.wording.Sentence;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What the golden files raise is said in each language.
class TranslatedFindingsTest {

  /// A term of a grammar: literals, marks, and names without whitespace.
  private static final Pattern TERM =
      Pattern.compile("(\"[^\"]*\"|[^ a-z]+|\\*?[A-Za-z0-9*-]+| )+");

  private static final Pattern SENTENCE =
      Pattern.compile("\\b(and|at most|expected|for|found|here|more|no|of|once|the|without)\\b");

  static Stream<String> languages() {
    return Words.languages().stream().skip(1);
  }

  @ParameterizedTest
  @MethodSource("languages")
  void eachSentenceOfAFindingOfTheGoldenFilesIsTranslated(String language) {
    Set<String> translated = Words.in(language).sentences();
    assertThat(
            GoldenCase.all().stream()
                .flatMap(each -> each.findings().stream())
                .flatMap(finding -> patterns(finding.message()))
                .filter(pattern -> !isTerm(pattern))
                .distinct())
        .isNotEmpty()
        .isSubsetOf(translated);
  }

  /// A translation that forgot a part would say it in English.
  @ParameterizedTest
  @MethodSource("languages")
  void noFindingOfTheGoldenFilesHasAnEnglishSentenceLeft(String language) {
    Words words = Words.in(language);
    assertThat(
            GoldenCase.all().stream()
                .flatMap(each -> each.findings().stream())
                .map(finding -> words.say(finding.message()).replaceAll("\"[^\"]*\"", "")))
        .noneMatch(said -> SENTENCE.matcher(said).find());
  }

  private static boolean isTerm(String pattern) {
    return !Sentence.of(pattern).hasWords()
        || TERM.matcher(pattern).matches()
            && !SENTENCE.matcher(pattern).find()
            && !pattern.contains("{");
  }

  private static Stream<String> patterns(Sentence sentence) {
    return Stream.concat(
        Stream.of(sentence.pattern()),
        sentence.arguments().stream()
            .filter(Sentence.class::isInstance)
            .map(Sentence.class::cast)
            .flatMap(TranslatedFindingsTest::patterns));
  }
}
