package dev.httpanatomy.httpbin;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PercentEncodingTest {

  /// As Python's httpbin shows its URL.
  @ParameterizedTest
  @CsvSource({
    "/a%20b/%C3%A9, x=%20a+b&d=%C3%A9, /a%20b/é?x=%20a+b&d=é",
    "/a%FF, y=%FF, /a\uFFFD?y=%FF",
    "/a, z=<>, /a?z=%3C%3E",
    "/a%zz, z=%, /a%zz?z=%",
    "/a, '', /a"
  })
  void iris(String path, String query, String iri) {
    assertThat(PercentEncoding.iri(path, query)).isEqualTo(iri);
  }

  @Test
  void whatIsNoPercentEncodingStandsForItself() {
    assertThat(PercentEncoding.decode("%4a%%4%zz%")).isEqualTo("J%%4%zz%".getBytes(ISO_8859_1));
  }
}
