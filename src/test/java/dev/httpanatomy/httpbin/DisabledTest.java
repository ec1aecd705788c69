package dev.httpanatomy.httpbin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.httpanatomy.listening.RawClient;
import dev.httpanatomy.listening.RawResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/// A service without httpbin's endpoints: what is left is ours.
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "anatomy.httpbin.enabled=false")
class DisabledTest {

  @LocalServerPort private int port;

  @ParameterizedTest
  @ValueSource(strings = {"/get", "/status/200", "/sse", "/websocket/echo", "/mix", "/error/close"})
  void theEndpointsAreNotThere(String path) {
    RawResponse response = get(path);
    assertThat(response.status()).isEqualTo(404);
    assertThat(response.field("Content-Type")).startsWith("application/problem+json");
    assertThat(response.fields("Access-Control-Allow-Origin")).isEmpty();
  }

  @Test
  void ourOwnResourcesAreThere() {
    assertThat(get("/anatomy").status()).isEqualTo(200);
    assertThat(get("/v3/api-docs").text()).contains("\"/anatomy\"").doesNotContain("httpbin");
  }

  private RawResponse get(String target) {
    return RawClient.to(port)
        .send("GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
        .readResponse();
  }
}
