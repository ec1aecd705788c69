package dev.httpanatomy.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What the OpenAPI document says of the members of a JSON model is what the comments in the
/// model's sources say. `-Dgolden.update=true` writes it anew.
class OpenApiSchemaWordsTest {

  private static final Path MODELS = Path.of("src/main/java/dev/httpanatomy/rendering/json");
  private static final Path WORDS = Path.of("src/main/resources/openapi/schemas.properties");

  private static final Pattern RECORD =
      Pattern.compile(
          "((?:^ *///.*\n)+)(?: *@\\w+(?:\\([^)]*\\))?\n)* *public record (\\w+)",
          Pattern.MULTILINE);
  private static final Pattern MEMBER = Pattern.compile("@param (\\w+) ([^@]+)");

  @Test
  void theWordsAreThoseOfTheSources() throws IOException {
    Map<String, String> words = new TreeMap<>();
    try (Stream<Path> files = Files.list(MODELS)) {
      for (Path file : files.toList()) {
        collect(Files.readString(file), words);
      }
    }
    words.putAll(ofThoseWithoutComment(words));
    StringBuilder lines =
        new StringBuilder(
            "# Made of the comments in rendering/json: run OpenApiSchemaWordsTest.\n");
    words.forEach((member, text) -> lines.append(member).append(" = ").append(text).append('\n'));
    GoldenText.check(WORDS, lines.toString(), UnaryOperator.identity());
  }

  private static void collect(String source, Map<String, String> words) {
    Matcher record = RECORD.matcher(source);
    while (record.find()) {
      String comment = record.group(1).replaceAll("(?m)^ *///", "").replaceAll("\\s+", " ");
      Matcher member = MEMBER.matcher(comment);
      while (member.find()) {
        words.put(record.group(2) + "." + member.group(1), member.group(2).strip());
      }
    }
  }

  /// A model that stands for a record elsewhere may leave the words to that: these are kept.
  private static Map<String, String> ofThoseWithoutComment(Map<String, String> words)
      throws IOException {
    Properties kept = new Properties();
    try (var reader = Files.newBufferedReader(WORDS)) {
      kept.load(reader);
    }
    Map<String, String> others = new TreeMap<>();
    kept.forEach((member, text) -> {
      if (!words.containsKey(member)) {
        others.put(member.toString(), text.toString());
      }
    });
    assertThat(others.keySet()).allMatch(member -> member.startsWith("TimingsModel."));
    return others;
  }
}
