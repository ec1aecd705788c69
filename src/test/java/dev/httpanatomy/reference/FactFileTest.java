package dev.httpanatomy.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class FactFileTest {

  private static final String COLUMNS = "name\tsafe\tidempotent\treference";

  @Test
  void readsARowByItsColumnsWhateverTheirOrder() {
    assertThat(methods("safe\treference\tname\tidempotent", "yes\tRFC 1\tGET\tno"))
        .containsExactly(new MethodEntry("GET", true, false, "RFC 1"));
  }

  @Test
  void passesOverCommentsAndBlankLines() {
    assertThat(methods(COLUMNS, "# a comment", "", "GET\tyes\tyes\tRFC 1")).hasSize(1);
  }

  @Test
  void namesFileAndLineOfARowWithACellTooFew() {
    assertBroken("t.tsv:3: 3 cells in 4 columns", COLUMNS, "# a comment", "GET\tyes\tyes");
  }

  @Test
  void namesFileAndLineOfARowWithACellTooMany() {
    assertBroken("t.tsv:2: 5 cells in 4 columns", COLUMNS, "GET\tyes\tyes\tRFC 1\t");
  }

  @Test
  void namesFileAndLineOfAnEmptyCell() {
    assertBroken("t.tsv:2: reference is \"\"", COLUMNS, "GET\tyes\tyes\t");
  }

  @Test
  void namesFileAndLineOfACellWithWhitespaceAroundIt() {
    assertBroken("t.tsv:2: name is \"GET \"", COLUMNS, "GET \tyes\tyes\tRFC 1");
  }

  @Test
  void namesFileAndLineOfWhatIsNeitherYesNorNo() {
    assertBroken("t.tsv:2: safe is neither yes nor no", COLUMNS, "GET\tmaybe\tyes\tRFC 1");
  }

  @Test
  void namesFileAndLineOfAnEntryThatStandsTwice() {
    assertBroken(
        "t.tsv:3: GET a second time", COLUMNS, "GET\tyes\tyes\tRFC 1", "GET\tyes\tyes\tRFC 1");
  }

  @Test
  void namesTheColumnThatIsMissing() {
    assertBroken("t.tsv:2: no column idempotent", "name\tsafe", "GET\tyes");
  }

  @Test
  void namesTheFileThatIsEmpty() {
    assertBroken("t.tsv:1: no line that names the columns");
  }

  @Test
  void namesFileAndLineOfACodeThatIsNoNumber() {
    assertThatIllegalStateException()
        .isThrownBy(() -> rows("code", "2OO").forEach(row -> row.number("code")))
        .withMessage("t.tsv:2: code is no number");
  }

  @Test
  void namesFileLineAndChoicesOfAnUnknownToken() {
    assertThatIllegalStateException()
        .isThrownBy(() ->
            rows("scope", "somewhere")
                .forEach(row -> row.oneOf("scope", Scope.values(), Scope::token)))
        .withMessage("t.tsv:2: scope is none of hop-by-hop, end-to-end");
  }

  @Test
  void namesTheFileThatIsNotThere() {
    assertThatIllegalStateException()
        .isThrownBy(() -> ResourceLines.read("reference/nothing.tsv"))
        .withMessage("reference/nothing.tsv: no such file");
  }

  private static void assertBroken(String message, String... lines) {
    assertThatIllegalStateException().isThrownBy(() -> methods(lines)).withMessage(message);
  }

  private static List<MethodEntry> methods(String... lines) {
    Function<MethodEntry, String> name = MethodEntry::name;
    return Registry.of(rows(lines), MethodEntry::of, name, Comparator.comparing(name)).all();
  }

  private static List<FactRow> rows(String... lines) {
    return FactFile.parse("t.tsv", List.of(lines));
  }
}
