package dev.httpanatomy.finding.field;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuthorityTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "",
        ":80",
        "example.com",
        "example.com.",
        "example.com:",
        "example.com:8080",
        "my_service",
        "xn--caf-dma.example",
        "caf%C3%A9",
        "192.0.2.1:80",
        "999.1",
        "a,b",
        "[::]",
        "[::1]:80",
        "[1::]",
        "[1:2:3:4:5:6:7:8]",
        "[1:2:3:4:5:6:7::]",
        "[::2:3:4:5:6:7:8]",
        "[1:2:3:4:5:6:192.0.2.1]",
        "[::ffff:192.0.2.1]",
        "[v1.fe80::a+en1]",
      })
  void aHostOfTheGrammarIsValid(String text) {
    assertThat(Authority.of(text).isValid()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a b",
        "a/b",
        "http://a",
        "user@a",
        "a:b",
        "a:80:80",
        "a:-1",
        "caf\u00E9",
        "caf%C",
        "::1",
        "[::1",
        "::1]",
        "[::1]x",
        "[]",
        "[:]",
        "[:::]",
        "[1::2::3]",
        "[1:2:3:4:5:6:7]",
        "[1:2:3:4:5:6:7:8:9]",
        "[1:2:3:4:5:6:7:8::]",
        "[12345::]",
        "[::g]",
        "[::192.0.2.256]",
        "[::192.0.2.]",
        "[192.0.2.1::]",
        "[fe80::1%25eth0]",
        "[v1.]",
      })
  void anythingElseIsNot(String text) {
    assertThat(Authority.of(text).isValid()).isFalse();
  }

  @Test
  void caseAndDefaultPortMakeNoDifference() {
    assertThat(Authority.of("A:80").isSameAs(Authority.of("a"), "http")).isTrue();
    assertThat(Authority.of("a:443").isSameAs(Authority.of("a:"), "https")).isTrue();
    assertThat(Authority.of("a:443").isSameAs(Authority.of("a"), "http")).isFalse();
    assertThat(Authority.of("a").isSameAs(Authority.of("b"), "http")).isFalse();
  }
}
