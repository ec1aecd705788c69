package dev.httpanatomy.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.httpanatomy.listening.RawResponse;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/// What a trusted proxy says is shown beside the truth.
@TestPropertySource(
    properties = {"anatomy.forwarded.trusted=127.0.0.0/8", "anatomy.access-log.enabled=true"})
class ForwardedTest extends LiveTest {

  private static final String FORWARDED = "Forwarded: for=203.0.113.7;proto=https;host=a.example";

  @Test
  void theClientStandsBesideThePeer() {
    RawResponse response = get("/anatomy", FORWARDED);
    String id = response.field("Exchange-Id");

    assertThat(response.text())
        .contains("127.0.0.1:")
        .contains("for 203.0.113.7, https, a.example: Forwarded of a trusted proxy says so");
    JsonNode exchange = json("/exchanges/" + id + "?format=json");
    assertThat(exchange.path("connection").path("remote").asString()).startsWith("127.0.0.1:");
    assertThat(exchange.path("forwarded").path("client").asString()).isEqualTo("203.0.113.7");
    assertThat(exchange.path("forwarded").path("field").asString()).isEqualTo("Forwarded");
    assertThat(get("/exchanges/" + id + "?format=html").text()).contains("203.0.113.7, https");
  }

  /// A proxy on this machine asks for somebody elsewhere.
  @Test
  void whoIsForwardedIsNotLocal() {
    assertThat(get("/exchanges", FORWARDED).status()).isEqualTo(401);
    assertThat(get("/exchanges", "Forwarded: for=127.0.0.1").status()).isEqualTo(401);
  }

  @Test
  void theListShowsBoth() {
    RawResponse response = get("/anatomy/listed-forwarded", FORWARDED);
    exchange(response);
    JsonNode item = json("/exchanges?path=/anatomy/listed-forwarded").path("items").get(0);
    assertThat(item.path("forwarded").asString()).isEqualTo("203.0.113.7");
    assertThat(item.path("client").asString()).startsWith("127.0.0.1:");
  }

  /// RFC 6265 §4.1.2.5: the client's side is what counts.
  @Test
  void theCookieIsSecureWhereTheClientUsesTls() {
    String target = "/?token=" + TOKEN;
    assertThat(get(target, FORWARDED).field("Set-Cookie")).contains("; Secure");
    assertThat(get(target).field("Set-Cookie")).doesNotContain("; Secure");
  }
}
