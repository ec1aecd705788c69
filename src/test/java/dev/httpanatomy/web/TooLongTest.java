package dev.httpanatomy.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.httpanatomy.listening.RawClient;
import dev.httpanatomy.listening.RawResponse;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// Who sends more than a head may have is told where it ended.
class TooLongTest extends LiveTest {

  private static final int LIMIT = 32 << 10;

  private static final String LONG_TARGET = "GET /anatomy?" + "a".repeat(LIMIT);
  private static final String LONG_FIELD =
      "GET /anatomy HTTP/1.1\r\nHost: a\r\nLong: " + "a".repeat(LIMIT);

  private static final String MANY_FIELDS =
      "GET /anatomy HTTP/1.1\r\nHost: a\r\n" + "A: bcdefghijklmnopqrstuvwxyz\r\n".repeat(1200);

  /// RFC 6585 §5.
  @ParameterizedTest
  @ValueSource(strings = {"FIELD", "FIELDS"})
  void asJson(String which) {
    String request =
        request(which).replaceFirst("Host: a\r\n", "Host: a\r\nAccept: application/json\r\n");
    try (RawClient client = connect().send(request)) {
      RawResponse response = client.readResponse();
      JsonNode problem = problem(response);

      assertThat(response.status()).isEqualTo(431);
      assertThat(problem.get("rule").stringValue()).isEqualTo("large-header-section");
      assertThat(problem.get("type").stringValue()).endsWith(":large-header-section");
      assertThat(problem.get("octet").intValue()).isEqualTo(LIMIT);
      assertThat(problem.get("found").stringValue())
          .isEqualTo("expected at most 32768 octets in the head of a request, found more");
      assertThat(problem.get("reference").stringValue()).isEqualTo("RFC 6585 §5");
      assertThat(problem.get("anatomy").stringValue())
          .isEqualTo("/exchanges/" + response.field("Exchange-Id"));
    }
  }

  /// RFC 9110 §15.5.15 for the target, RFC 6585 §5 for fields.
  @ParameterizedTest
  @CsvSource({
    "TARGET, 414, long-request-line, RFC 9110 §15.5.15",
    "FIELD, 431, large-header-section, RFC 6585 §5",
    "FIELDS, 431, large-header-section, RFC 6585 §5"
  })
  void asText(String which, int status, String rule, String reference) {
    try (RawClient client = connect().send(request(which))) {
      RawResponse response = client.readResponse();

      assertThat(response.status()).isEqualTo(status);
      assertThat(response.text())
          .startsWith(status + "  ")
          .contains("At octet 32768: expected at most 32768 octets in the head of a request")
          .contains(rule, reference, "/exchanges/" + response.field("Exchange-Id"));
    }
  }

  private static String request(String which) {
    return switch (which) {
      case "TARGET" -> LONG_TARGET;
      case "FIELD" -> LONG_FIELD;
      default -> MANY_FIELDS;
    };
  }
}
