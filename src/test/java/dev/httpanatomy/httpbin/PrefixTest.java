package dev.httpanatomy.httpbin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.httpanatomy.listening.RawClient;
import dev.httpanatomy.listening.RawResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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
  void directivesAreReadBelowIt() {
    assertThat(get("/bin/x/mix/s=418").status()).isEqualTo(418);
    assertThat(get("/mix/s=418").status()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/bin/x/nothing", "/bin/x/", "/bin/x/get/more", "/bin/x/bin/x/get"})
  void whatIsNotThereIsSaidInTheDialect(String target) {
    RawResponse response = get(target);
    assertThat(response.status()).isEqualTo(404);
    assertThat(response.field("Content-Type")).isEqualTo("text/plain; charset=utf-8");
    assertThat(response.text()).isEqualTo("404 page not found\n");
  }

  @Test
  void whatIsNotBelowItIsOurs() {
    for (String target : new String[] {"/bin/xy", "/bin/x", "/bin", "/nothing"}) {
      RawResponse response = get(target);
      assertThat(response.status()).isEqualTo(404);
      assertThat(response.field("Content-Type")).startsWith("application/problem+json");
      assertThat(response.fields("Access-Control-Allow-Origin")).isEmpty();
    }
  }

  @Test
  void theDocumentHasThemBelowIt() {
    assertThat(get("/v3/api-docs").text()).contains("\"/bin/x/get\":").doesNotContain("\"/get\":");
  }

  private RawResponse get(String target) {
    return RawClient.to(port)
        .send("GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
        .readResponse();
  }
}
