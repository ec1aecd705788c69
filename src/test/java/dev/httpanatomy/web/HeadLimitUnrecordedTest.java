package dev.httpanatomy.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.httpanatomy.listening.RawClient;
import dev.httpanatomy.listening.RawResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.test.context.TestPropertySource;

/// Who dribbles is let go where nothing is recorded, too.
@TestPropertySource(properties = {"anatomy.http.head=1s", "anatomy.recording.enabled=false"})
@Timeout(120)
class HeadLimitUnrecordedTest extends LiveTest {

  /// RFC 9110 §15.5.9.
  @Test
  void aHeadThatDoesNotEndIsAnsweredWith408() {
    try (RawClient client = connect()) {
      client.send("GET /actuator/health HTTP/1.1\r\nHost: localhost\r\n\r\n");
      assertThat(client.readResponse().status()).isEqualTo(200);
      client.send("GET /actuator/health HTTP/1.1\r\nHost:");
      RawResponse response = client.readResponse();
      assertThat(response.status()).isEqualTo(408);
      assertThat(response.field("Connection")).isEqualTo("close");
      assertThat(response.text()).contains("the head of the request took too long");
      client.readToEnd();
    }
  }
}
