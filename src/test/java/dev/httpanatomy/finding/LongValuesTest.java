package dev.httpanatomy.finding;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.httpanatomy.dissection.Http1Dissector;
import dev.httpanatomy.dissection.RequestMethod;
import dev.httpanatomy.wire.Octets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// However long a value is, judging it takes no deeper stack.
class LongValuesTest {

  private static final int OCTETS = 20_000;

  @ParameterizedTest
  @ValueSource(
      strings = {"a", "a-", "1.", "1:", "%41", "a=b;", "a=\"b\",", "\\\"", "(", "'a' ", "/a", "a,"})
  void aLongValueOfEachFieldIsJudged(String repeated) throws IOException {
    String value = repeated.repeat(OCTETS / repeated.length());
    for (String name : names()) {
      String fields = name + ": " + value + "\r\n\r\n";
      assertThat(Http1Dissector.requests(Octets.latin1("GET / HTTP/1.1\r\n" + fields)))
          .allSatisfy(message -> assertThat(Findings.of(message)).isNotNull());
      assertThat(
              Http1Dissector.responses(
                  Octets.latin1("HTTP/1.1 200 OK\r\n" + fields), RequestMethod.OTHER))
          .allSatisfy(message -> assertThat(Findings.of(message)).isNotNull());
    }
  }

  /// All fields that the reference knows.
  private static List<String> names() throws IOException {
    return Files.readAllLines(Path.of("src/main/resources/reference/fields.tsv"), UTF_8).stream()
        .filter(line -> !line.startsWith("#") && !line.startsWith("name\t"))
        .map(line -> line.substring(0, line.indexOf('\t')))
        .toList();
  }
}
