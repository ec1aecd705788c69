package dev.httpanatomy.rendering.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.httpanatomy.finding.Rules;
import dev.httpanatomy.inspection.Explainer;
import dev.httpanatomy.reference.EntryWords;
import dev.httpanatomy.reference.Registries;
import dev.httpanatomy.reference.Words;
import dev.httpanatomy.rendering.Columns;
import dev.httpanatomy.rendering.Entry;
import dev.httpanatomy.rendering.GoldenText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntryTextTest {

  @Test
  void aFieldLessMetIsWhatIsRegisteredOfIt() {
    assertThat(text("en", "IM"))
        .isEqualTo(
            "IM   field"
                + " ".repeat(100 - 10 - "RFC 3229 §10.5.2".length())
                + """
                RFC 3229 §10.5.2
                  delta encodings that were applied to this response

                direction     response
                scope         end-to-end
                standing      permanent
                """);
  }

  @ParameterizedTest
  @CsvSource({"en, TE", "zh-CN, TE", "en, Set-Cookie", "zh-CN, Accept"})
  void aFieldOftenMetIsAsTheGoldenFileHasIt(String language, String name) {
    GoldenText.assertEquals(
        text(language, name),
        "text/entry-" + name.toLowerCase(Locale.ROOT) + "-" + language + ".txt");
  }

  @Test
  void noLineOfAnyEntryIsLongerThanATerminal() {
    assertThat(all(false))
        .hasSizeGreaterThan(300)
        .flatExtracting(text -> text.lines().toList())
        .allMatch(line -> Columns.of(line) <= 100)
        .noneMatch(line -> line.endsWith(" "));
  }

  @Test
  void coloursChangeNoText() {
    List<String> coloured = all(true);

    assertThat(coloured).allMatch(text -> text.contains("\u001B["));
    assertThat(coloured.stream().map(text -> text.replaceAll("\u001B\\[[0-9;]*m", "")))
        .isEqualTo(all(false));
  }

  private static String text(String language, String name) {
    Words words = Words.in(language);
    Entry entry = Entry.of(Registries.field(name).orElseThrow(), words);
    return EntryText.of(entry, EntryWords.beside(words), false);
  }

  private static List<String> all(boolean coloured) {
    List<String> texts = new ArrayList<>();
    for (String language : Words.languages()) {
      Words words = Words.in(language);
      EntryWords labels = EntryWords.beside(words);
      Stream.of(
              Registries.fields().stream().map(field -> Entry.of(field, words)),
              Registries.methods().stream().map(method -> Entry.of(method, words)),
              Registries.statuses().stream().map(status -> Entry.of(status, words)))
          .flatMap(entries -> entries)
          .forEach(entry -> texts.add(EntryText.of(entry, labels, coloured)));
      Rules.all().forEach(rule -> texts.add(EntryText.rule(rule, new Explainer(words), coloured)));
    }
    return texts;
  }
}
