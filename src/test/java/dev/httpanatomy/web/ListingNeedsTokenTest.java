package dev.httpanatomy.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.httpanatomy.listening.RawClient;
import dev.httpanatomy.listening.RawResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Who is elsewhere, or may be, lists captures with the token only.
class ListingNeedsTokenTest extends LiveTest {

  private static final String ELSEWHERE = "X-Forwarded-For: 192.0.2.1";

  @ParameterizedTest
  @ValueSource(strings = {"/exchanges", "/connections", "/exchanges/stream"})
  void whoAsksForSomebodyElseIsRefused(String list) {
    assertRefused(get(list, ELSEWHERE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Forwarded: for=192.0.2.1", "X-Real-IP: 192.0.2.1", "Via: 1.1 proxy.example"})
  void whateverTheProxySays(String field) {
    assertRefused(get("/exchanges", field));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/exchanges", "/connections", "/exchanges/stream"})
  void aNameThatSomebodyElsePointedHereIsRefused(String list) {
    String request = "GET %s HTTP/1.1\r\nHost: rebound.example:%d\r\n\r\n".formatted(list, port);
    try (RawClient client = connect().send(request)) {
      assertRefused(client.readResponse());
    }
  }

  @Test
  void theTokenIsTakenAsBearer() {
    assertListed(get("/exchanges", ELSEWHERE, "Authorization: Bearer " + TOKEN));
    assertListed(get("/exchanges", ELSEWHERE, "authorization: bearer  " + TOKEN));
  }

  @Test
  void theTokenIsTakenFromTheQuery() {
    assertListed(get("/exchanges?token=" + TOKEN, ELSEWHERE));
  }

  @Test
  void theTokenIsTakenFromTheCookie() {
    assertListed(get("/exchanges", ELSEWHERE, "Cookie: a=b; anatomy-token=" + TOKEN));
  }

  @Test
  void aWrongTokenIsRefusedWhereverItStands() {
    assertRefused(get("/exchanges", ELSEWHERE, "Authorization: Bearer wrong"));
    assertRefused(get("/exchanges", ELSEWHERE, "Authorization: Basic " + TOKEN));
    assertRefused(get("/exchanges?token=wrong", ELSEWHERE));
    assertRefused(get("/exchanges", ELSEWHERE, "Cookie: anatomy-token=wrong"));
  }

  @Test
  void aReadyLinkTurnsTheTokenIntoACookieThatNoScriptReads() {
    assertThat(get("/?token=" + TOKEN, ELSEWHERE).field("Set-Cookie"))
        .startsWith("anatomy-token=" + TOKEN + ";")
        .contains("HttpOnly", "SameSite=Strict", "Path=/");
    assertThat(get("/?token=wrong", ELSEWHERE).fields("Set-Cookie")).isEmpty();
  }

  @Test
  void theTokenIsNotRepeatedInTheLinkToTheNextPage() {
    get("/anatomy");
    get("/anatomy");
    String list = "/exchanges?limit=1&token=" + TOKEN;
    assertThat(json(list, ELSEWHERE).get("next").stringValue())
        .contains("before=")
        .doesNotContain(TOKEN);
  }

  @Test
  void anIdIsEnoughToReadOne() {
    RawResponse response = get("/anatomy");
    String exchange = "/exchanges/" + response.field("Exchange-Id");
    String connection = "/connections/" + exchange(response).connection().id();

    for (String path : new String[] {"", "/request", "/response"}) {
      assertThat(get(exchange + path, ELSEWHERE).status()).isEqualTo(200);
    }
    for (String path : new String[] {"", "/received", "/sent", "/diagram"}) {
      assertThat(get(connection + path, ELSEWHERE).status()).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/exchanges/AAAAAAAAAAAAAAAAAAAAAA",
        "/exchanges/AAAAAAAAAAAAAAAAAAAAAA/request",
        "/exchanges/AAAAAAAAAAAAAAAAAAAAAA/response",
        "/connections/AAAAAAAAAAAAAAAAAAAAAA",
        "/connections/AAAAAAAAAAAAAAAAAAAAAA/received",
        "/connections/AAAAAAAAAAAAAAAAAAAAAA/sent",
        "/connections/AAAAAAAAAAAAAAAAAAAAAA/diagram"
      })
  void anIdThatNothingHasIsNotFound(String path) {
    RawResponse response = get(path, "Accept: application/json");

    assertThat(response.status()).isEqualTo(404);
    assertThat(problem(response).get("type").stringValue()).endsWith(":not-held");
  }

  private static void assertListed(RawResponse response) {
    assertThat(response.status()).isEqualTo(200);
    assertThat(json(response).has("items")).isTrue();
  }

  private static void assertRefused(RawResponse response) {
    assertThat(response.status()).isEqualTo(401);
    assertThat(response.field("WWW-Authenticate")).isEqualTo("Bearer realm=\"captures\"");
    assertThat(problem(response).get("type").stringValue()).endsWith(":token-required");
  }
}
