package dev.httpanatomy.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.httpanatomy.listening.RawClient;
import dev.httpanatomy.listening.RawResponse;
import dev.httpanatomy.recording.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class AnatomyTest extends LiveTest {

  private static final String TEXT = "text/plain;charset=utf-8";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "*/*                                          | text/plain;charset=utf-8",
        "text/plain                                   | text/plain;charset=utf-8",
        "application/json                             | application/json",
        "application/json, text/plain;q=0.9           | application/json",
        "text/html,application/xhtml+xml,*/*;q=0.8    | text/html;charset=utf-8",
        "image/png                                    | text/plain;charset=utf-8",
        "this is no media type                        | text/plain;charset=utf-8"
      })
  void itIsWhatTheClientLikesBest(String accept, String type) {
    RawResponse response = get("/anatomy", "Accept: " + accept);

    assertThat(response.status()).isEqualTo(200);
    assertThat(response.field("Content-Type")).isEqualTo(type);
    assertThat(response.field("Vary")).isEqualTo("Accept, Accept-Language");
    assertThat(response.field("Content-Language")).isEqualTo("en");
  }

  @ParameterizedTest
  @CsvSource({
    "text, text/plain;charset=utf-8",
    "json, application/json",
    "html, text/html;charset=utf-8"
  })
  void aFormatThatIsAskedForOutweighsAccept(String format, String type) {
    assertThat(get("/anatomy?format=" + format, "Accept: image/png").field("Content-Type"))
        .isEqualTo(type);
  }

  @Test
  void withoutAcceptItIsTextForATerminal() {
    RawResponse response = get("/anatomy/hello?name=Ada", "X-Thing: 1");

    assertThat(response.field("Content-Type")).isEqualTo(TEXT);
    assertThat(response.text())
        .contains("GET /anatomy/hello?name=Ada HTTP/1.1", "X-Thing: 1", "HTTP/1.1 200 OK")
        .contains("/exchanges/" + response.field("Exchange-Id"))
        .doesNotContain("\u001b");
  }

  @Test
  void itIsColouredIfThatIsAskedFor() {
    assertThat(get("/anatomy?color=1").text()).contains("\u001b[");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"GET", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "QUERY", "MAKE-TEA"})
  void anyMethodWillDo(String method) {
    RawResponse response = request(method, "/anatomy/x?format=json");

    JsonNode start = json(response).get("request").get("messages").get(0).get("span");
    assertThat(start.get("children").get(0).get("children").get(0).get("text").stringValue())
        .isEqualTo(method);
  }

  @Test
  void headIsAnsweredWithTheHeadAlone() {
    try (RawClient client = connect()) {
      client.send("HEAD /anatomy HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
      String answer = client.readToEnd();

      assertThat(answer).startsWith("HTTP/1.1 200 OK\r\n").endsWith("\r\n\r\n");
      assertThat(answer.indexOf("\r\n\r\n")).isEqualTo(answer.length() - 4);
    }
  }

  @Test
  void theRequestIsThereOctetForOctet() {
    String request =
        "PoST /anatomy?a=%2F&format=json HTTP/1.1\r\nhOSt:localhost \r\nX:\t1\t\r\nx: 2\r\n"
            + "caf\u00e9: \u00ff\r\nTransfer-Encoding: chunked\r\n\r\n"
            + "3;a=b\r\nabc\r\n0\r\nX-T: 1\r\n\r\n";
    request = request.replace("caf\u00e9: \u00ff", "cafe: \u00ff");
    try (RawClient client = connect().send(request)) {
      JsonNode anatomy = json(client.readResponse());

      assertThat(Leaves.of(anatomy.get("request"))).isEqualTo(request);
      assertThat(anatomy.get("request").get("complete").booleanValue()).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"HTTP/1.1", "HTTP/1.0"})
  void theResponseHeadIsTheOneThatLeft(String version) {
    String request = "GET /anatomy?format=json " + version + "\r\nHost: localhost\r\n\r\n";
    try (RawClient client = connect().send(request)) {
      RawResponse response = client.readResponse();
      JsonNode shown = json(response).get("response");

      assertThat(Leaves.of(shown)).isEqualTo(response.head());
      assertThat(shown.get("length").intValue()).isEqualTo(response.head().length());
    }
  }

  @Test
  void theResponseHeadIsTheOneThatLeftThoughMoreRequestsWait() {
    String request = "GET /anatomy?format=json HTTP/1.1\r\nHost: localhost\r\n\r\n";
    try (RawClient client = connect().send(request.repeat(5))) {
      for (int i = 0; i < 5; i++) {
        RawResponse response = client.readResponse();
        JsonNode anatomy = json(response);

        assertThat(anatomy.get("index").intValue()).isEqualTo(i);
        assertThat(Leaves.of(anatomy.get("response"))).isEqualTo(response.head());
      }
    }
  }

  @Test
  void interimResponsesAreShownToo() {
    String request =
        "POST /anatomy?format=json HTTP/1.1\r\nHost: localhost\r\nExpect: 100-continue\r\n"
            + "Content-Length: 2\r\n\r\n";
    try (RawClient client = connect().send(request)) {
      assertThat(client.read(25)).isEqualTo("HTTP/1.1 100 Continue\r\n\r\n");
      RawResponse response = client.send("hi").readResponse();

      assertThat(Leaves.of(json(response).get("response")))
          .isEqualTo("HTTP/1.1 100 Continue\r\n\r\n" + response.head());
    }
  }

  @Test
  void http10IsAnsweredUntilTheConnectionCloses() {
    try (RawClient client = connect().send("GET /anatomy HTTP/1.0\r\n\r\n")) {
      assertThat(client.readToEnd())
          .startsWith("HTTP/1.1 200 OK\r\n")
          .contains("old-minor-version");
    }
  }

  @Test
  void afterwardsTheWholeExchangeIsThere() {
    RawResponse response = post("/anatomy/form", "a=1&b=2", "Content-Type: text/plain");
    Exchange exchange = exchange(response);

    JsonNode json = json("/exchanges/" + exchange.id(), "Accept: application/json");
    assertThat(Leaves.of(json.get("request"))).isEqualTo(exchange.request().octets().latin1());
    assertThat(Leaves.of(json.get("response"))).isEqualTo(exchange.response().octets().latin1());
    assertThat(get("/exchanges/" + exchange.id() + "/request").content()).endsWith("a=1&b=2");
    assertThat(get("/exchanges/" + exchange.id() + "/response").content())
        .isEqualTo(response.head() + response.content());
  }

  @Test
  void aFormIsNotTakenFromTheBody() {
    String form = "Content-Type: application/x-www-form-urlencoded";
    assertThat(post("/anatomy", "format=html&a=1", form).text()).contains("format=html&a=1");
  }

  @Test
  void aBodyLargerThanWhatIsKeptIsAwaitedAndCounted() {
    RawResponse response = post("/anatomy?format=json", "a".repeat(600_000));

    JsonNode request = json(response).get("request");
    assertThat(request.get("truncated").booleanValue()).isTrue();
    assertThat(request.get("length").intValue()).isGreaterThan(600_000);
    assertThat(request.get("held").intValue()).isBetween(262_144, 262_144 + 300);
  }
}
