package dev.httpanatomy.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.httpanatomy.listening.RawClient;
import dev.httpanatomy.listening.RawResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every response says, once, which exchange it belongs to and where that is described.
class ExchangeFieldsTest extends LiveTest {

  @ParameterizedTest
  @CsvSource({
    "GET, /anatomy",
    "HEAD, /anatomy",
    "TRACE, /anatomy",
    "OPTIONS, /exchanges",
    "GET, /exchanges",
    "GET, /connections",
    "HEAD, /exchanges/stream",
    "POST, /dissect",
    "GET, /actuator/health",
    "GET, /actuator/prometheus",
    "GET, /actuator/nothing",
    "GET, /v3/api-docs",
    "GET, /swagger-ui.html",
    "GET, /swagger-ui/index.html",
    "GET, /",
    "GET, /nothing-here",
    "DELETE, /exchanges",
    "GET, /exchanges?limit=x",
    "GET, /exchanges/unknown",
    "GET, /error",
    "GET, /%00",
    "CONNECT, a:1"
  })
  void whateverIsAnswered(String method, String target) {
    assertCarried(request(method, target));
  }

  @Test
  void alsoWhatTheServerRefused() {
    try (RawClient client = connect().send("GET / HTTP/1.1\r\n\r\n")) {
      RawResponse response = client.readResponse();
      assertThat(response.status()).isEqualTo(400);
      assertCarried(response);
    }
  }

  @Test
  void eachOfAKeptConnectionHasItsOwn() {
    try (RawClient client = connect()) {
      String request = "GET /anatomy HTTP/1.1\r\nHost: a\r\n\r\n";
      RawResponse first = client.send(request).readResponse();
      RawResponse second = client.send(request).readResponse();

      assertCarried(first);
      assertCarried(second);
      assertThat(first.field("Exchange-Id")).isNotEqualTo(second.field("Exchange-Id"));
    }
  }

  @Test
  void interimResponsesDoNot() {
    String head =
        "POST /anatomy HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n";
    try (RawClient client = connect().send(head)) {
      assertThat(client.read(25)).isEqualTo("HTTP/1.1 100 Continue\r\n\r\n");
      assertCarried(client.send("hi").readResponse());
    }
  }

  private void assertCarried(RawResponse response) {
    String id = response.field("Exchange-Id");
    assertThat(response.field("Link")).isEqualTo("</exchanges/" + id + ">; rel=\"describedby\"");
    assertThat(exchange(response).response().octets().latin1()).contains(response.head());
  }
}
