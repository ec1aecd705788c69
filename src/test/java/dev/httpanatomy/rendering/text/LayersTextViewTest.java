package dev.httpanatomy.rendering.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.httpanatomy.inspection.layers.SampleLayers;
import dev.httpanatomy.rendering.GoldenText;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class LayersTextViewTest {

  @TestFactory
  Stream<DynamicTest> isAsTheGoldenFileHasIt() {
    return SampleLayers.all().entrySet().stream()
        .map(each ->
            DynamicTest.dynamicTest(
                each.getKey(),
                () ->
                    GoldenText.assertEquals(
                        new LayersTextView(false).render(each.getValue()),
                        "layers/" + each.getKey() + ".txt")));
  }

  @Test
  void noLineIsLongerThanATerminal() {
    assertThat(SampleLayers.all().values())
        .flatMap(layers -> new LayersTextView(false).render(layers).lines().toList())
        .allMatch(line -> line.length() <= 100)
        .noneMatch(line -> line.endsWith(" "));
  }

  @Test
  void coloursChangeNoText() {
    assertThat(SampleLayers.all().values())
        .allSatisfy(layers -> {
          String coloured = new LayersTextView(true).render(layers);
          assertThat(coloured).contains("\u001B[");
          assertThat(coloured.replaceAll("\u001B\\[[0-9;]*m", "").replaceAll("(?m) +$", ""))
              .isEqualTo(new LayersTextView(false).render(layers));
        });
  }
}
