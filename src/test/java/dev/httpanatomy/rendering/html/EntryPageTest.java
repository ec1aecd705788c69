package dev.httpanatomy.rendering.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.httpanatomy.finding.Rules;
import dev.httpanatomy.reference.Registries;
import dev.httpanatomy.reference.Words;
import dev.httpanatomy.rendering.Entry;
import dev.httpanatomy.rendering.GoldenText;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

class EntryPageTest {

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh-CN"})
  void isAsTheGoldenFileHasIt(String language) {
    Words words = Words.in(language);
    GoldenText.assertEquals(
        EntryPage.render(Entry.of(Registries.field("TE").orElseThrow(), words), words),
        "html/entry-te-" + language + ".html");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh-CN"})
  void everyPageIsWellFormedAndInItsLanguage(String language) {
    Words words = Words.in(language);
    assertThat(pages(words))
        .allSatisfy(html ->
            assertThat(Page.of(html).all("html").toList().getFirst().getAttribute("lang"))
                .isEqualTo(language));
  }

  @Test
  void aListLeadsToEachOfItsEntries() {
    assertThat(links(EntryList.fields(Words.in("en")), "/reference/headers/"))
        .hasSize(Registries.fields().size());
    assertThat(links(EntryList.methods(Words.in("en")), "/reference/methods/"))
        .hasSize(Registries.methods().size());
    assertThat(links(EntryList.statuses(Words.in("en")), "/reference/statuses/"))
        .hasSize(Registries.statuses().size());
    assertThat(links(EntryList.rules(Words.in("en")), "/findings/")).hasSize(Rules.all().size());
  }

  private static List<String> links(String html, String beginning) {
    return Page.of(html)
        .all("a")
        .map((Element a) -> a.getAttribute("href"))
        .filter(href -> href.startsWith(beginning))
        .toList();
  }

  private static Stream<String> pages(Words words) {
    return Stream.of(
            Registries.fields().stream()
                .map(field -> EntryPage.render(Entry.of(field, words), words)),
            Registries.methods().stream()
                .map(method -> EntryPage.render(Entry.of(method, words), words)),
            Registries.statuses().stream()
                .map(status -> EntryPage.render(Entry.of(status, words), words)),
            Rules.all().stream().map(rule -> RulePage.render(rule, words)),
            Stream.of(
                EntryList.fields(words),
                EntryList.methods(words),
                EntryList.statuses(words),
                EntryList.rules(words),
                EntryList.index(words)))
        .flatMap(pages -> pages);
  }
}
