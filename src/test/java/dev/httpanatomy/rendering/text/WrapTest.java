package dev.httpanatomy.rendering.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.httpanatomy.finding.Rules;
import dev.httpanatomy.reference.Words;
import dev.httpanatomy.rendering.Columns;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrapTest {

  private static List<String> wrap(String text, int width) {
    return dev.httpanatomy.rendering.text.Words.wrap(text, width);
  }

  @Test
  void breaksBetweenWordsOfLettersAndBetweenChineseCharacters() {
    assertThat(wrap("one two", 4)).containsExactly("one", "two");
    assertThat(wrap("请求目标", 5)).containsExactly("请求", "目标");
    assertThat(wrap("用 Host 字段", 7)).containsExactly("用 Host", "字段");
    assertThat(wrap("由Content给出", 8)).containsExactly("由", "Content", "给出");
  }

  @Test
  void noLineBeginsWithWhatClosesOrEndsWithWhatOpens() {
    assertThat(wrap("请求，响应。", 5)).containsExactly("请", "求，", "响", "应。");
    assertThat(wrap("见（章节）", 4)).containsExactly("见", "（章", "节）");
  }

  @Test
  void whatIsLongerThanALineIsBrokenAnywhereAndNothingIsLost() {
    assertThat(wrap("abcdefg", 3)).containsExactly("abc", "def", "g");
    assertThat(wrap("请求", 1)).containsExactly("请", "求");
  }

  @ParameterizedTest
  @ValueSource(ints = {24, 31, 40, 63, 74, 82})
  void everyLineFitsAndAllIsThere(int width) {
    Words words = Words.in("zh-CN");
    for (var rule : Rules.all()) {
      String text = words.rule(rule.id(), "explanation").orElseThrow();
      List<String> lines = wrap(text, width);
      assertThat(lines).allSatisfy(line -> assertThat(Columns.of(line)).isBetween(1, width));
      assertThat(String.join("", lines).replace(" ", "")).isEqualTo(text.replace(" ", ""));
      assertThat(lines).noneMatch(line -> "。，、；：）」？".indexOf(line.charAt(0)) >= 0);
    }
  }
}
