package dev.httpanatomy.finding;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.ThrowingConsumer;

/// What programs really send gives no false alarm: `src/test/resources/corpus/README.md`.
class CorpusTest {

  private static final Path FOLDER = Path.of("src/test/resources/corpus");

  static {
    if (Boolean.getBoolean("golden.update")) {
      GoldenCase.update(FOLDER);
    }
  }

  private static final List<GoldenCase> CASES = GoldenCase.allIn(FOLDER);

  /// Why a finding above note is right, in the prose of a case.
  private static final Pattern EXPLANATION = Pattern.compile("- `([a-z0-9-]+)`: .{30,}");

  @TestFactory
  Stream<DynamicTest> everyExchangeHasTheFindingsOfItsFile() {
    return CASES.stream()
        .map(each ->
            DynamicTest.dynamicTest(
                each.name(),
                () ->
                    assertThat(each.lines())
                        .as("if it should be so: -Dgolden.update=true, and look at the diff")
                        .containsExactlyElementsOf(each.expected())));
  }

  @TestFactory
  Stream<DynamicTest> whatIsFoundAboveNoteIsExplained() {
    return eachFile(file -> {
      Set<String> ofFile = explained(head(file).lines());
      for (GoldenCase each : GoldenCase.in(file)) {
        Set<String> ofCase = explained(each.prose().stream());
        Set<String> unexplained = aboveNote(each);
        assertThat(ofCase).as(each.name()).isSubsetOf(unexplained);
        unexplained.removeAll(ofFile);
        unexplained.removeAll(ofCase);
        assertThat(unexplained).as(each.name()).isEmpty();
      }
    });
  }

  @TestFactory
  Stream<DynamicTest> noFileExplainsWhatItDoesNotHold() {
    return eachFile(file -> {
      Set<String> found = new HashSet<>();
      GoldenCase.in(file).forEach(each -> found.addAll(aboveNote(each)));
      assertThat(explained(head(file).lines())).isSubsetOf(found);
    });
  }

  @TestFactory
  Stream<DynamicTest> everyExchangeIsRead() {
    return CASES.stream()
        .map(each ->
            DynamicTest.dynamicTest(
                each.name(),
                () -> {
                  assertThat(each.answer()).as("a response").isPresent();
                  assertThat(each.judged(each.octets(), each.answer()))
                      .hasSizeGreaterThanOrEqualTo(2)
                      .allMatch(judged -> judged.message().framing().isPresent());
                }));
  }

  @TestFactory
  Stream<DynamicTest> everyFileTellsItsOrigin() {
    return eachFile(
        file -> assertThat(head(file)).contains("\n- client: ", "\n- server: ", "\n- recorded: "));
  }

  private static Stream<DynamicTest> eachFile(ThrowingConsumer<Path> test) {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> !file.endsWith("README.md")).sorted().toList().stream()
          .map(file ->
              DynamicTest.dynamicTest(file.getFileName().toString(), () -> test.accept(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String head(Path file) throws IOException {
    String text = Files.readString(file, UTF_8);
    return text.substring(0, text.indexOf("\n## "));
  }

  private static Set<String> explained(Stream<String> lines) {
    return lines
        .map(EXPLANATION::matcher)
        .filter(Matcher::matches)
        .map(explanation -> explanation.group(1))
        .collect(toSet());
  }

  private static Set<String> aboveNote(GoldenCase corpus) {
    return corpus.findings().stream()
        .map(Finding::rule)
        .filter(rule -> rule.severity() != Severity.NOTE)
        .map(Rule::id)
        .collect(toCollection(HashSet::new));
  }
}
