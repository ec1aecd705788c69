package dev.httpanatomy.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.httpanatomy.listening.RawResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A browser asks before a page of another origin may (Fetch standard, "CORS-preflight fetch"). Our
/// own resources give no leave; those of httpbin do.
class PreflightTest extends LiveTest {

  private static final String[] PREFLIGHT = {
    "Origin: https://evil.example",
    "Access-Control-Request-Method: PUT",
    "Access-Control-Request-Headers: x-thing"
  };

  @Test
  void anAnatomyIsShownOfItAsOfAnyRequest() {
    RawResponse response = request("OPTIONS", "/anatomy", PREFLIGHT);

    assertThat(response.status()).isEqualTo(200);
    assertThat(response.text())
        .contains("OPTIONS /anatomy HTTP/1.1", "Access-Control-Request-Method: PUT");
    assertNoLeave(response);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/exchanges",
        "/exchanges/x",
        "/connections",
        "/dissect",
        "/layers",
        "/findings",
        "/reference/headers",
        "/lab/tcp-vs-udp",
        "/actuator/health",
        "/anatomy.css",
        "/v3/api-docs"
      })
  void othersSayWhichMethodsTheyHave(String target) {
    RawResponse response = request("OPTIONS", target, PREFLIGHT);

    assertThat(response.status()).isEqualTo(200);
    assertThat(response.field("Allow"))
        .isEqualTo(request("OPTIONS", target).field("Allow"))
        .contains("OPTIONS");
    assertNoLeave(response);
  }

  @ParameterizedTest
  @CsvSource({"GET, /anatomy", "POST, /dissect", "GET, /exchanges", "GET, /nothing-here"})
  void noAnswerIsForOtherOrigins(String method, String target) {
    assertNoLeave(request(method, target, "Origin: https://evil.example"));
  }

  @Test
  void nothingIsStillNothing() {
    RawResponse response = request("OPTIONS", "/nothing-here", PREFLIGHT);

    assertThat(response.status()).isEqualTo(404);
    assertNoLeave(response);
  }

  @Test
  void httpbinIsForEverybody() {
    RawResponse response = request("OPTIONS", "/anything", PREFLIGHT);

    assertThat(response.status()).isEqualTo(200);
    assertThat(response.field("Access-Control-Allow-Origin")).isEqualTo("https://evil.example");
    assertThat(response.field("Access-Control-Allow-Headers")).isEqualTo("x-thing");
  }

  private static void assertNoLeave(RawResponse response) {
    assertThat(response.head()).doesNotContainIgnoringCase("Access-Control-");
  }
}
