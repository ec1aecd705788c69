package dev.httpanatomy.reference;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Each language has the ten files, and each file words for exactly the entries of its registry.
class WordsOfEveryLanguageTest {

  private static final Path REFERENCE = Path.of("src/main/resources/reference");

  /// The entries that words are wanted for, by the name of their registry.
  private static final Map<String, Set<String>> ENTRIES =
      Map.of(
          "fields",
          keys(Registries.fields(), FieldEntry::name),
          "methods",
          keys(Registries.methods(), MethodEntry::name),
          "statuses",
          keys(Registries.statuses(), status -> Integer.toString(status.code())),
          "status-classes",
          keys(Registries.statusClasses(), StatusClassEntry::range),
          "roles",
          keys(Registries.roles(), RoleEntry::name),
          "layer-facts",
          keys(Registries.layerFacts(), LayerFactEntry::name),
          "field-pitfalls",
          keys(Details.fieldSyntaxes(), FieldSyntaxEntry::name),
          "method-pitfalls",
          keys(Details.methodExamples(), MethodExampleEntry::name),
          "status-pitfalls",
          keys(Registries.statuses(), status -> Integer.toString(status.code())),
          "labels",
          Set.copyOf(Details.labels()));

  static Stream<Arguments> files() {
    return Words.languages().stream()
        .flatMap(language ->
            ENTRIES.keySet().stream().map(registry -> Arguments.of(language, registry)));
  }

  static Stream<Arguments> translatedFiles() {
    return files().filter(file -> !file.get()[0].equals("en"));
  }

  /// A folder that no language names is read by nobody, and so is a file that no registry names.
  @Test
  void everyFolderIsALanguageWithAFileForEachRegistry() throws IOException {
    Set<String> files =
        ENTRIES.keySet().stream().map(name -> name + ".properties").collect(toSet());
    Set<String> folders = names(REFERENCE, path -> Files.isDirectory(path));
    assertThat(folders).isEqualTo(Words.languages());
    for (String folder : folders) {
      Set<String> expected = new HashSet<>(files);
      if (!folder.equals("en")) {
        // What code says in English has translations.
        expected.addAll(Set.of("rules.properties", "sentences.tsv"));
      }
      assertThat(names(REFERENCE.resolve(folder), path -> true)).as(folder).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void everyFileHasWordsForTheEntriesOfItsRegistryAndNoOthers(String language, String registry)
      throws IOException {
    assertThat(words(language, registry)).containsOnlyKeys(ENTRIES.get(registry));
  }

  @ParameterizedTest
  @MethodSource("files")
  void aLineTakenAwayOrAddedIsNoticed(String language, String registry) throws IOException {
    List<String> lines = lines(language, registry);
    for (String key : ENTRIES.get(registry)) {
      List<String> fewer = lines.stream().filter(line -> !line.startsWith(key + " = ")).toList();
      assertThat(fewer).hasSize(lines.size() - 1);
      assertThatIllegalStateException()
          .isThrownBy(() -> parse(registry, fewer))
          .withMessage("w.properties: no words for " + key);
    }
    List<String> more = new ArrayList<>(lines);
    more.add("No-Entry = words");
    assertThatIllegalStateException()
        .isThrownBy(() -> parse(registry, more))
        .withMessageEndingWith("words for No-Entry, which no fact names");
  }

  /// A line copied to be translated some day would pass for one that has been.
  @ParameterizedTest
  @MethodSource("translatedFiles")
  void noWordsAreLeftInEnglish(String language, String registry) throws IOException {
    assertThat(words(language, registry).entrySet())
        .doesNotContainAnyElementsOf(words("en", registry).entrySet());
  }

  private static Map<String, String> words(String language, String registry) throws IOException {
    return parse(registry, lines(language, registry));
  }

  private static Map<String, String> parse(String registry, List<String> lines) {
    return WordFile.parse("w.properties", lines, ENTRIES.get(registry));
  }

  private static List<String> lines(String language, String registry) throws IOException {
    return Files.readAllLines(REFERENCE.resolve(language).resolve(registry + ".properties"));
  }

  private static <E> Set<String> keys(Collection<E> entries, Function<E, String> key) {
    return entries.stream().map(key).collect(toSet());
  }

  private static Set<String> names(Path folder, Predicate<Path> kept) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(kept).map(file -> file.getFileName().toString()).collect(toSet());
    }
  }
}
