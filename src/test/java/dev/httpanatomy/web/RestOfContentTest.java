package dev.httpanatomy.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.httpanatomy.listening.RawClient;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Content that nobody reads may come after the answer: RFC 9112 §9.3.
class RestOfContentTest extends LiveTest {

  private static final String GET = "GET /get HTTP/1.1\r\nHost: localhost\r\n\r\n";

  @ParameterizedTest
  @ValueSource(
      strings = {"/redirect-to?url=/get&status_code=303", "/status/204", "/status/404", "/gone"})
  void theNextRequestFindsTheConnectionOpen(String target) {
    try (RawClient client = connect()) {
      client.send("POST " + target + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 4\r\n\r\n");
      assertThat(client.readResponse().status()).isBetween(200, 404);
      client.send("lost" + GET);
      assertThat(client.readResponse().status()).isEqualTo(200);
    }
  }
}
