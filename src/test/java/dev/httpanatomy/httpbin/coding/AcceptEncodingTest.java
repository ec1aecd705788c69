package dev.httpanatomy.httpbin.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// RFC 9110 §12.5.3.
class AcceptEncodingTest {

  private static final List<String> OFFERED = List.of("br", "zstd", "gzip", "deflate");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      value = {
        "'' | identity",
        "gzip, deflate, br, zstd | br",
        "gzip, deflate | gzip",
        "GZIP | gzip",
        "x-gzip | gzip",
        "gzip;q=0.5, deflate;q=0.501 | deflate",
        "gzip ; Q=0.1 | gzip",
        "br;q=0, gzip;q=0.001 | gzip",
        "lzma | identity",
        "br;q=0 | identity",
        "identity, gzip;q=0.5 | identity",
        "identity;q=0.5, gzip;q=0.4 | identity",
        "identity;q=0, gzip | gzip",
        "identity;q=0 | none",
        "identity;q=0, lzma | none",
        "*;q=0 | none",
        "*;q=0, deflate | deflate",
        "*;q=0, identity | identity",
        "* | br",
        "*;q=0.5, gzip;q=0.4 | br",
        "br;q=0, zstd;q=0, * | gzip",
        "gzip;q=2, br;q=x, deflate;q=0.1234 | identity",
        ", ,gzip;q=1.000, | gzip",
      })
  void theHighestWeightWins(String field, String chosen) {
    assertThat(AcceptEncoding.parse(List.of(field)).choose(OFFERED).orElse(null)).isEqualTo(chosen);
  }
}
