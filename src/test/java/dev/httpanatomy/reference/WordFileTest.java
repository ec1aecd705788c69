package dev.httpanatomy.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WordFileTest {

  @Test
  void readsALineOfWordsForEachEntry() {
    assertThat(parse("# a comment", "", "GET = name=value, a: b", "* = anything"))
        .isEqualTo(Map.of("GET", "name=value, a: b", "*", "anything"));
  }

  @Test
  void namesFileAndEntryThatHasNoWords() {
    assertBroken("w.properties: no words for *", "GET = a");
  }

  @Test
  void namesFileAndLineOfEmptyWords() {
    assertBroken("w.properties:2: no words for GET", "* = a", "GET =");
  }

  @Test
  void namesFileAndLineOfWordsThatNoFactAsksFor() {
    assertBroken("w.properties:2: words for get, which no fact names", "* = a", "get = b");
  }

  @Test
  void namesFileAndLineOfWordsThatStandTwice() {
    assertBroken("w.properties:2: words for GET a second time", "GET = a", "GET = b");
  }

  @Test
  void namesFileAndLineOfALineWithoutEqualsSign() {
    assertBroken("w.properties:1: expected key = words, without a backslash", "GET: a");
  }

  @Test
  void namesFileAndLineOfALineWithABackslash() {
    assertBroken("w.properties:1: expected key = words, without a backslash", "GET = a \\");
  }

  private static void assertBroken(String message, String... lines) {
    assertThatIllegalStateException().isThrownBy(() -> parse(lines)).withMessage(message);
  }

  private static Map<String, String> parse(String... lines) {
    return WordFile.parse("w.properties", List.of(lines), Set.of("GET", "*"));
  }
}
