package dev.httpanatomy.httpbin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DestinationTest {

  private static final String OWN = "http://Us.example:8080";
  private static final List<String> HOSTS = List.of("friend.example", "[::1]");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/get",
        "get",
        "?a",
        "#a",
        "/\\evil.example",
        "\\\\evil.example",
        "/a:b",
        " //evil.example",
        "http://us.example/",
        "https://US.EXAMPLE:1",
        "//us.example",
        "http://u:p@us.example/a",
        "http://friend.example?a",
        "http://[::1]:80/",
        "http://evil.example\\@friend.example/",
      })
  void placesThatAreAllowed(String url) {
    assertThat(Destination.of(url).isAllowed(OWN, HOSTS)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "http://evil.example, evil.example",
    "//evil.example/us.example, evil.example",
    "http://us.example@evil.example, evil.example",
    "http://friend.example:8080@evil.example:8080/, evil.example",
    "http://evil.example#@us.example/, evil.example",
    "http://evil.example?@us.example/, evil.example",
    "http://us.example.evil.example, us.example.evil.example",
    "http://friend.example., friend.example.",
    "http://evil%2Eexample, evil%2eexample",
  })
  void placesThatAreNot(String url, String host) {
    assertThat(Destination.of(url).host()).isEqualTo(host);
    assertThat(Destination.of(url).isAllowed(OWN, HOSTS)).isFalse();
  }

  /// What browsers take for http://evil.example, and what leads to no server.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "http:evil.example",
        "http:/evil.example",
        "http:///evil.example",
        "///evil.example",
        "http:\\\\evil.example",
        "//",
        "javascript:alert(1)",
        "DATA:text/html,x",
        "ftp://us.example",
        "http://us.example:x/",
        "http://[us.example",
        "/a\r\nb",
        "java\tscript:x",
        "/\0",
      })
  void placesThatAreNone(String url) {
    assertThatExceptionOfType(HttpbinError.class).isThrownBy(() -> Destination.of(url));
  }
}
