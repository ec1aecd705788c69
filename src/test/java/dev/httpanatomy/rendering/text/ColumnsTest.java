package dev.httpanatomy.rendering.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ColumnsTest {

  @Test
  void aChineseCharacterAndItsPunctuationTakeTwoColumns() {
    assertThat(Columns.of("abc")).isEqualTo(3);
    assertThat(Columns.of("缓存，304")).isEqualTo(9);
  }

  @Test
  void chineseBreaksBetweenCharactersButNotBeforeAClosingMark() {
    assertThat(Columns.wrap("响应没有内容，只有头。", 12)).containsExactly("响应没有内", "容，只有头。");
  }

  @Test
  void nothingIsLostAndNoLineIsTooWide() {
    String text = "没有 Location，客户端就不知道新资源在哪里，除非就是 target 本身。";
    for (int width = 10; width < 80; width++) {
      int most = width;
      assertThat(Columns.wrap(text, width)).allMatch(line -> Columns.of(line) <= most);
      assertThat(String.join("", Columns.wrap(text, width)).replace(" ", ""))
          .isEqualTo(text.replace(" ", ""));
    }
  }

  @Test
  void englishIsBrokenAsEver() {
    assertThat(Columns.wrap("one two three", 8)).isEqualTo(Words.wrap("one two three", 8));
  }
}
