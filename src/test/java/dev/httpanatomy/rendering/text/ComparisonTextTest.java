package dev.httpanatomy.rendering.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.httpanatomy.rendering.Compared;
import dev.httpanatomy.rendering.GoldenText;
import org.junit.jupiter.api.Test;

class ComparisonTextTest {

  @Test
  void showsTheTwoBesideEachOther() {
    GoldenText.assertEquals(
        ComparisonText.render(Compared.comparison(), false), "text/comparison.txt");
  }

  @Test
  void coloursChangeNothingElse() {
    String coloured = ComparisonText.render(Compared.comparison(), true);

    assertThat(coloured).contains("\u001B[");
    assertThat(coloured.replaceAll("\u001B\\[[\\d;]*m", "").replaceAll("(?m) +$", ""))
        .isEqualTo(ComparisonText.render(Compared.comparison(), false));
  }
}
