package dev.httpanatomy.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.httpanatomy.dissection.Http1Dissector;
import dev.httpanatomy.wire.Octets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ManyFindingsTest {

  private static final String CHUNKED =
      "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n";

  @Test
  void aRuleThatAppliesVeryOftenIsCountedBeyondItsFirstCases() {
    List<Finding> findings = findings("\n".repeat(1000) + "GET / HTTP/1.1\r\nHost: a\r\n\r\n");
    List<Finding> bareLf =
        findings.stream().filter(finding -> finding.rule().id().equals("bare-lf")).toList();
    assertThat(bareLf).hasSize(Findings.MOST_OF_A_RULE + 1);
    assertThat(bareLf.getLast().message().toString()).isEqualTo("here, and 899 times more");
    assertThat(bareLf.getLast().at().start()).isEqualTo(Findings.MOST_OF_A_RULE);
  }

  /// Each of these took most of a minute when every deviation looked at all others. The bound is no
  /// measurement: it is far above what linear work takes, far below what that took.
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3})
  void judgingTakesTimeInProportionToTheOctets(int shape) {
    String octets =
        switch (shape) {
          case 0 -> "\n".repeat(250_000);
          case 1 -> CHUNKED + "1\na\n".repeat(60_000);
          case 2 -> "GET /" + "%z".repeat(100_000) + " HTTP/1.1\r\nHost: a\r\n\r\n";
          default -> "GET / HTTP/1.1\r\n" + "A_B : \0\n".repeat(30_000) + "\r\n";
        };
    assertTimeoutPreemptively(
        Duration.ofSeconds(15), () -> assertThat(findings(octets)).hasSizeLessThan(1000));
  }

  private static List<Finding> findings(String octets) {
    return Http1Dissector.requests(Octets.latin1(octets)).stream()
        .flatMap(message -> Findings.of(message).stream())
        .toList();
  }
}
