package dev.httpanatomy.rendering.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.httpanatomy.lab.Parameters;
import dev.httpanatomy.rendering.Compared;
import dev.httpanatomy.rendering.GoldenText;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class ComparisonPageTest {

  private final String html = ComparisonPage.render(Compared.comparison());
  private final Page page = Page.of(html);

  @Test
  void isAsTheGoldenFileHasIt() {
    GoldenText.assertEquals(html, "html/comparison.html");
  }

  @Test
  void showsTextAsText() {
    assertThat(page.all("b")).isEmpty();
    assertThat(page.section("closed-port").getTextContent())
        .contains("<b>Refused</b> & \"at once\"");
  }

  @Test
  void showsEachVerdictInTheTableAndAtItsTopic() {
    assertThat(page.texts("span", "verdict"))
        .containsExactlyElementsOf(
            List.of(
                "agrees",
                "not seen",
                "differs",
                "not measured",
                "agrees",
                "not seen",
                "differs",
                "not measured"));
  }

  @Test
  void everyLinkWithinThePageLeadsSomewhere() {
    List<String> places = page.all("section").map(it -> it.getAttribute("id")).toList();

    assertThat(page.all("a").map(it -> it.getAttribute("href")).filter(it -> it.startsWith("#")))
        .isNotEmpty()
        .allMatch(it -> places.contains(it.substring(1)));
  }

  @Test
  void runsAgainWithinTheBounds() {
    Map<String, Element> inputs =
        page.all("input")
            .collect(Collectors.toMap(it -> it.getAttribute("name"), Function.identity()));

    assertThat(inputs).containsOnlyKeys("messages", "size", "hold", "format");
    assertThat(inputs.get("size").getAttribute("min")).isEqualTo("" + Parameters.LEAST_OCTETS);
    assertThat(inputs.get("size").getAttribute("max")).isEqualTo("" + Parameters.MOST_OCTETS);
    assertThat(inputs.get("hold").getAttribute("value")).isEqualTo("200");
    assertThat(page.all("label").map(it -> it.getAttribute("for")))
        .containsExactlyInAnyOrder("again-messages", "again-size", "again-hold");
  }
}
