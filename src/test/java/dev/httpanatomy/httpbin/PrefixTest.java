package dev.httpanatomy.httpbin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.httpanatomy.listening.RawClient;
import dev.httpanatomy.listening.RawResponse;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The endpoints below a prefix, in go-httpbin's dialect unless a request says otherwise.
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {"anatomy.httpbin.prefix=/bin/x", "anatomy.httpbin.dialect=go-httpbin"})
class PrefixTest {

  @LocalServerPort private int port;

  @Test
  void theEndpointsAreBelowIt() {
    assertThat(get("/bin/x/ip").field("Content-Type")).isEqualTo("application/json; charset=utf-8");
    assertThat(get("/bin/x/ip?dialect=httpbin").field("Content-Type"))
        .isEqualTo("application/json");
    assertThat(get("/ip").status()).isEqualTo(404);
    assertThat(get("/ip").fields("Access-Control-Allow-Origin")).isEmpty();
  }

  @Test
  void linksLeadBelowIt() {
    assertThat(get("/bin/x/status/302").field("Location")).isEqualTo("/bin/x/redirect/1");
  }

  @Test
  void whatIsNotThereIsSaidInTheDialect() {
    RawResponse response = get("/bin/x/nothing");
    assertThat(response.status()).isEqualTo(404);
    assertThat(response.field("Content-Type")).isEqualTo("text/plain; charset=utf-8");
    assertThat(response.text()).isEqualTo("404 page not found\n");
  }

  @Test
  void theDocumentHasThemBelowIt() {
    assertThat(get("/v3/api-docs").text()).contains("\"/bin/x/get\"").doesNotContain("\"/get\"");
  }

  private RawResponse get(String target) {
    return RawClient.to(port)
        .send("GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
        .readResponse();
  }
}
