package dev.httpanatomy.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class SentenceTest {

  private static final UnaryOperator<String> BACKWARDS =
      pattern ->
          Map.of("{0} of {1}", "{1}'s {0}", "an end", "a dne", "{0}, {1}", "{0}; {1}")
              .getOrDefault(pattern, pattern);

  @Test
  void inEnglishAnArgumentStandsWhereItsNumberIs() {
    assertThat(Sentence.of("{1} before {0}, and {1} again", "b", 1))
        .hasToString("1 before b, and 1 again");
  }

  @Test
  void aTranslationMayTurnArgumentsRound() {
    assertThat(Sentence.of("{0} of {1}", "part", "whole").in(BACKWARDS)).isEqualTo("whole's part");
  }

  @Test
  void sentencesInSentencesAreTranslatedAndDataIsNot() {
    Sentence sentence = Sentence.of("{0} of {1}", Sentence.of("an end"), "an end");
    assertThat(sentence.in(BACKWARDS)).isEqualTo("an end's a dne");
  }

  @Test
  void whatLooksLikeAPlaceInAnArgumentIsData() {
    assertThat(Sentence.of("found {0}", "{0} $1 \\ {1}")).hasToString("found {0} $1 \\ {1}");
  }

  @Test
  void otherBracesAndPlacesWithoutAnArgumentStayAsTheyAre() {
    assertThat(Sentence.of("{} {a} {1} {", 0)).hasToString("{} {a} {1} {");
  }

  @Test
  void oneIsSingularAndAllElseIsPlural() {
    assertThat(List.of(0, 1, 2).stream().map(n -> Sentence.counted(n, "{0} dog", "{0} dogs")))
        .map(Sentence::toString)
        .containsExactly("0 dogs", "1 dog", "2 dogs");
  }

  @Test
  void whatIsJoinedHasCommasInEachLanguagesWay() {
    Sentence joined = Sentence.joined(Sentence.all("a", "an end", "c"));
    assertThat(joined).hasToString("a, an end, c");
    assertThat(joined.in(BACKWARDS)).isEqualTo("a; a dne; c");
    assertThat(Sentence.data("x").then(Sentence.of("an end")).in(BACKWARDS)).isEqualTo("xa dne");
  }
}
