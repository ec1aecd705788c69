package dev.httpanatomy.rendering.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.httpanatomy.finding.Rules;
import dev.httpanatomy.reference.Registries;
import dev.httpanatomy.reference.Words;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EntryTextTest {

  @Test
  void aFieldIsWhatIsRegisteredOfIt() {
    assertThat(EntryText.field(Registries.field("TE").orElseThrow(), "what it tells", false))
        .isEqualTo(
            "TE   field"
                + " ".repeat(100 - 10 - "RFC 9110 §10.1.4".length())
                + """
                RFC 9110 §10.1.4
                  what it tells

                direction   request
                scope       hop-by-hop
                standing    permanent
                """);
  }

  @Test
  void noLineOfAnyEntryIsLongerThanATerminal() {
    assertThat(all(false))
        .hasSizeGreaterThan(300)
        .flatExtracting(text -> text.lines().toList())
        .allMatch(line -> line.length() <= 100)
        .noneMatch(line -> line.endsWith(" "));
  }

  @Test
  void coloursChangeNoText() {
    List<String> coloured = all(true);

    assertThat(coloured).allMatch(text -> text.contains("\u001B["));
    assertThat(coloured.stream().map(text -> text.replaceAll("\u001B\\[[0-9;]*m", "")))
        .isEqualTo(all(false));
  }

  private static List<String> all(boolean coloured) {
    Words words = Words.in("en");
    List<String> texts = new ArrayList<>();
    Registries.fields()
        .forEach(field ->
            texts.add(EntryText.field(field, words.field(field.name()).orElseThrow(), coloured)));
    Registries.methods()
        .forEach(method ->
            texts.add(
                EntryText.method(method, words.method(method.name()).orElseThrow(), coloured)));
    Registries.statuses()
        .forEach(status ->
            texts.add(
                EntryText.status(
                    status,
                    words.status(status.code()).orElseThrow(),
                    Registries.statusClass(status.code()).orElseThrow(),
                    words.statusClass(status.code()).orElseThrow(),
                    coloured)));
    Rules.all().forEach(rule -> texts.add(EntryText.rule(rule, coloured)));
    return texts;
  }
}
