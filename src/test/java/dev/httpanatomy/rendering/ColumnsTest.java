package dev.httpanatomy.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.httpanatomy.finding.Rules;
import dev.httpanatomy.reference.Words;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// UAX #11.
class ColumnsTest {

  @ParameterizedTest
  @CsvSource({
    "'', 0",
    "abc, 3",
    "请求行, 6",
    "（a）, 5",
    "'，。', 4",
    "→ ▲ §, 5",
    "␍␊‹E4›, 6",
    "“…”, 3",
    "ｆｕｌｌ, 8",
    "ﾊﾝ, 2",
    "\uD840\uDC00, 2",
    "café, 4",
  })
  void anEastAsianCharacterTakesTwoColumns(String text, int columns) {
    assertThat(Columns.of(text)).isEqualTo(columns);
  }

  /// The table is exact for what is shown: all that our Chinese consists of is Han or its
  /// punctuation, and as wide as these are, or a character that other languages have too.
  @Test
  void eachHanCharacterThatIsShownIsWideAndNoOtherLetterIs() {
    Words words = Words.in("zh-CN");
    Stream<String> shown =
        Stream.concat(
            words.sentences().stream().map(words::say),
            Rules.all().stream()
                .flatMap(rule ->
                    Stream.of("summary", "explanation", "advice")
                        .flatMap(part -> words.rule(rule.id(), part).stream())));
    assertThat(shown.flatMap(text -> text.codePoints().boxed()).distinct())
        .allSatisfy(c -> {
          if (Character.isLetter(c)) {
            boolean han = Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
            assertThat(Columns.isWide(c)).as(Character.toString(c)).isEqualTo(han);
          }
        });
  }
}
