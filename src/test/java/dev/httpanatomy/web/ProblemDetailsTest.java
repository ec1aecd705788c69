package dev.httpanatomy.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.httpanatomy.listening.RawClient;
import dev.httpanatomy.listening.RawResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// Whatever goes wrong is told as RFC 9457 says, as JSON or as text.
class ProblemDetailsTest extends LiveTest {

  private static final String WRONG =
      """
      404 | GET    | /nothing-here
      404 | GET    | /exchanges/x/y/z
      404 | GET    | /actuator/env
      404 | GET    | /actuator/nothing
      404 | TRACE  | /nothing-here
      405 | DELETE | /exchanges
      405 | PUT    | /connections
      405 | TRACE  | /exchanges
      405 | GET    | /dissect
      400 | GET    | /anatomy?format=pdf
      400 | GET    | /exchanges?limit=0
      400 | GET    | /exchanges?limit=201
      400 | GET    | /exchanges?limit=many
      400 | GET    | /exchanges?before=-1
      400 | GET    | /exchanges?status=20
      400 | GET    | /connections?limit=x
      400 | POST   | /dissect?kind=other
      400 | POST   | /dissect?protocol=http/9
      400 | GET    | /lab/tcp-vs-udp?messages=1
      400 | GET    | /lab/tcp-vs-udp?messages=1001
      400 | GET    | /lab/tcp-vs-udp?size=3
      400 | GET    | /lab/tcp-vs-udp?size=1401
      400 | GET    | /lab/tcp-vs-udp?hold=9
      400 | GET    | /lab/tcp-vs-udp?hold=many
      400 | GET    | /lab/tcp-vs-udp?format=pdf
      405 | POST   | /lab/tcp-vs-udp
      400 | GET    | /%00
      404 | GET    | /a/..%2f/b
      400 | GET    | /../b
      """;

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = WRONG)
  void asJson(int status, String method, String target) {
    RawResponse response = request(method, target, "Accept: application/json");
    JsonNode problem = problem(response);

    assertThat(response.status()).isEqualTo(status);
    assertThat(problem.get("status").intValue()).isEqualTo(status);
    assertThat(problem.get("title").stringValue()).isNotBlank();
    assertNothingInside(response);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = WRONG)
  void asText(int status, String method, String target) {
    RawResponse response = request(method, target, "Accept: text/plain");

    assertThat(response.status()).isEqualTo(status);
    assertThat(response.field("Content-Type")).isEqualTo("text/plain;charset=utf-8");
    assertThat(response.text()).startsWith(status + "  ");
    assertNothingInside(response);
  }

  @Test
  void aMethodThatIsNotAllowedIsToldWhichAre() {
    assertThat(request("DELETE", "/exchanges").field("Allow")).contains("GET");
  }

  @Test
  void moreThanMayBeDissectedIsTooLarge() {
    RawResponse response = post("/dissect", "a".repeat((256 << 10) + 1));

    assertThat(response.status()).isEqualTo(413);
    assertThat(problem(response).get("limit").intValue()).isEqualTo(256 << 10);
  }

  @Test
  void moreThanAnAnatomyWaitsForIsTooLarge() {
    String head =
        "POST /anatomy HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n"
            + "Connection: close\r\n\r\n";
    String chunk = "10000\r\n" + "a".repeat(0x10000) + "\r\n";
    try (RawClient client = connect().send(head)) {
      for (int i = 0; i < 256; i++) {
        client.send(chunk);
      }
      RawResponse response = client.send("1\r\na\r\n0\r\n\r\n").readResponse();

      assertThat(response.status()).isEqualTo(413);
      assertThat(problem(response).get("limit").intValue()).isEqualTo(16 << 20);
    }
  }

  @Test
  void contentThatBreaksOffIsToldWhere() {
    String request = "POST /anatomy HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n\r\n1234";
    try (RawClient client = connect().send(request).finish()) {
      RawResponse response = client.readResponse();

      assertThat(response.status()).isEqualTo(400);
      assertThat(response.text()).contains("incomplete-message", "/exchanges/");
    }
  }

  @Test
  void contentThatIsInvalidIsToldWhere() {
    String request =
        "POST /anatomy HTTP/1.1\r\nHost: localhost\r\nAccept: application/json\r\n"
            + "Transfer-Encoding: chunked\r\n\r\n3\r\nabc\r\nxyz\r\n";
    try (RawClient client = connect().send(request)) {
      RawResponse response = client.readResponse();

      assertThat(response.status()).isEqualTo(400);
      assertThat(problem(response).get("rule").stringValue()).isEqualTo("invalid-chunk-size");
      assertThat(problem(response).get("octet").intValue()).isEqualTo(request.indexOf("xyz"));
    }
  }

  @Test
  void aPathThatCanNotBeDecodedBreaksNothing() {
    assertThat(get("/anatomy/%E4?format=%zz&x=%").status()).isEqualTo(400);
  }

  private static void assertNothingInside(RawResponse response) {
    assertThat(response.text()).doesNotContain("Exception", "\tat ", "org.spring", "jetty");
  }
}
