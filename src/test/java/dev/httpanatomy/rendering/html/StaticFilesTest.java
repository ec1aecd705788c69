package dev.httpanatomy.rendering.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What stands in `static`: nothing that the content security policy forbids, nothing from
/// elsewhere, and colours that can be read.
class StaticFilesTest {

  private static final Path STATIC = Path.of("src/main/resources/static");

  private static final Pattern COLOUR = Pattern.compile("--([a-z-]+): #([0-9a-f]{3}|[0-9a-f]{6});");

  private static final List<String> GROUNDS = List.of("ground", "panel", "hover");

  private static final List<String> INKS =
      List.of("text", "link", "start", "key", "value", "aside", "error", "warning", "note");

  static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(STATIC)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void nothingComesFromElsewhere(Path file) throws IOException {
    String text = Files.readString(file);
    assertThat(text).doesNotContainPattern("@import|url\\(|(src|href)=\"(https?:)?//");
    assertThat(text).doesNotContainPattern("(fetch|EventSource|import)\\(?\\s*[\"'`]https?:");
  }

  @ParameterizedTest
  @MethodSource("files")
  void scriptsBuildElementsFromTextOnly(Path file) throws IOException {
    assertThat(Files.readString(file))
        .doesNotContainPattern("innerHTML|outerHTML|insertAdjacentHTML|document\\.write|eval\\(");
  }

  @Test
  void thePageHasNoInlineScriptOrStyle() throws IOException {
    assertThat(Files.readString(STATIC.resolve("index.html")))
        .doesNotContainPattern("<style|<script(?![^>]*src=)| style=| on[a-z]+=");
  }

  /// WCAG 2.2, success criterion 1.4.3: at least 4.5 to 1.
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void everyColourCanBeReadOnEveryGround(boolean dark) throws IOException {
    Map<String, Double> luminances = luminances(dark);
    for (String ink : INKS) {
      for (String ground : GROUNDS) {
        assertReadable(luminances, ink, ground);
      }
    }
    for (String severity : List.of("error", "warning", "note")) {
      for (String ink : List.of(severity, "text", "link")) {
        assertReadable(luminances, ink, severity + "-ground");
      }
    }
    assertReadable(luminances, "faint", "ground");
    assertReadable(luminances, "faint", "panel");
    assertReadable(luminances, "ground", "link");
  }

  private static void assertReadable(Map<String, Double> luminances, String ink, String ground) {
    double one = luminances.get(ink) + 0.05;
    double other = luminances.get(ground) + 0.05;
    assertThat(Math.max(one, other) / Math.min(one, other))
        .as("%s on %s", ink, ground)
        .isGreaterThanOrEqualTo(4.5);
  }

  /// The first block of colours is for light grounds, the second for dark ones.
  private static Map<String, Double> luminances(boolean dark) throws IOException {
    String css = Files.readString(STATIC.resolve("anatomy.css"));
    int second = css.indexOf("@media (prefers-color-scheme: dark)");
    String block = dark ? css.substring(second) : css.substring(0, second);
    Map<String, Double> luminances = new HashMap<>();
    COLOUR
        .matcher(block)
        .results()
        .forEach(colour -> luminances.put(colour.group(1), luminance(colour)));
    return luminances;
  }

  /// WCAG 2.2, "relative luminance".
  private static double luminance(MatchResult colour) {
    String digits = colour.group(2);
    if (digits.length() == 3) {
      digits = digits.replaceAll("(.)", "$1$1");
    }
    double[] weights = {0.2126, 0.7152, 0.0722};
    double luminance = 0;
    for (int i = 0; i < 3; i++) {
      double part = Integer.parseInt(digits, 2 * i, 2 * i + 2, 16) / 255.0;
      luminance +=
          weights[i] * (part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4));
    }
    return luminance;
  }
}
