package dev.httpanatomy.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.httpanatomy.listening.RawClient;
import dev.httpanatomy.listening.RawResponse;
import org.junit.jupiter.api.Test;

/// What is not long goes in one write, and says how long it is: RFC 9110 §8.6.
class MeasuredJsonTest extends LiveTest {

  @Test
  void shortJsonGoesInOneWriteWithItsLength() {
    try (RawClient client = connect()) {
      client.send(
          "GET /reference/methods HTTP/1.1\r\nHost: localhost\r\nAccept: application/json\r\n\r\n");
      RawResponse response = client.readResponse();
      assertThat(response.fields("Transfer-Encoding")).isEmpty();
      assertThat(response.field("Content-Length"))
          .isEqualTo(Integer.toString(response.content().length()));
      assertThat(exchange(response).writes()).isEqualTo(1);
    }
  }

  @Test
  void longJsonIsNotHeldBack() {
    try (RawClient client = connect()) {
      client.send(
          "GET /reference/headers HTTP/1.1\r\nHost: localhost\r\nAccept: application/json\r\n\r\n");
      RawResponse response = client.readResponse();
      assertThat(response.field("Transfer-Encoding")).isEqualTo("chunked");
      assertThat(response.text()).endsWith("}");
    }
  }
}
