package dev.httpanatomy.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.httpanatomy.listening.RawClient;
import dev.httpanatomy.listening.RawResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// Targets that servers of files refuse are taken as they came, and lead nowhere else.
class RequestTargetsTest extends LiveTest {

  /// RFC 3986 §2.1, §3.3: all of these are paths.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/anatomy/a%2Fb",
        "/anatomy/%2e%2e",
        "/anatomy/%2e%2e/actuator",
        "/anatomy/../anatomy/x",
        "/anatomy/%ff%fe",
        "/anatomy/%E4",
        "/anatomy/%c0%af",
        "/anatomy/%25",
        "/anatomy/%252e%252e%252f",
        "/anatomy/%5c..%5c",
        "/anatomy/%0d%0aSet-Cookie:%20a=b",
        "/anatomy/%7f%1b%5b31m",
        "/anatomy//",
        "/anatomy///a//b/",
        "/anatomy/;a=b/..;/c;",
        "/anatomy/x?q=%ff&r=%2F&s=%",
      })
  void anAnatomyShowsThePathAsItCame(String target) {
    RawResponse response = get(target + (target.contains("?") ? "&" : "?") + "format=json");

    assertThat(response.status()).isEqualTo(200);
    assertThat(exchange(response).request().octets().latin1()).startsWith("GET " + target);
  }

  /// httpbin writes a path anew from what it decodes to, go-httpbin leaves it.
  @ParameterizedTest
  @CsvSource({
    "/anything/a%2Fb, /anything/a/b",
    "/anything/%2e%2e/get, /anything/../get",
    "/anything/a//b, /anything/a//b",
    "/anything/..;/x, /anything/..;/x",
    "/anything/%ff, /anything/\uFFFD",
  })
  void anEchoIsOfThePathThatCame(String target, String ofHttpbin) {
    String origin = "http://localhost:" + port;

    assertThat(json(target).get("url").stringValue()).isEqualTo(origin + ofHttpbin);
    assertThat(json(target + "?dialect=go-httpbin").get("url").stringValue())
        .startsWith(origin + target);
  }

  /// What leads out of where it begins is no other resource.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/anatomy.css/%2e%2e/exchanges",
        "/actuator%2Fhealth",
        "/actuator/%2e%2e/exchanges",
        "/actuator/health%2F..%2Fenv",
        "/actuator/..;/exchanges",
        "/exchanges%2Fx",
        "/%65xchanges%2F",
        "/static/%2e%2e/application.yaml",
        "/%2e/%2e%2e%2fapplication.yaml",
        "/..%2fapplication.yaml",
        "/..%5capplication.yaml",
        "/x/../application.yaml",
        "/x/%2e%2e/application.yaml",
        "/x/%2e%2e/%57EB-INF/web.xml",
        "/x/..;/META-INF/MANIFEST.MF",
        "/%252e%252e%252fapplication.yaml",
        "/swagger-ui/%2e%2e/%2e%2e/application.yaml",
        "/swagger-ui/..%2f..%2fapplication.yaml",
        "/swagger-ui/%2e%2e/exchanges",
        "/webjars/%2e%2e%2f%2e%2e%2fapplication.yaml",
        "/webjars/..;/..;/application.yaml",
        "/%ff",
      })
  void nothingElseIsReached(String target) {
    RawResponse response = get(target, "Accept: application/json");

    assertThat(response.status()).isIn(400, 404);
    assertThat(problem(response).get("status").intValue()).isEqualTo(response.status());
    assertThat(response.text()).doesNotContain("spring:", "Manifest-Version", "Exception", "\tat ");
  }

  /// Encoding what needs none changes nothing: RFC 3986 §2.3, RFC 9110 §4.2.3.
  @ParameterizedTest
  @ValueSource(strings = {"/actuator/%68ealth", "/%61natomy.css", "/findings/missing%2Dhost"})
  void whatNeedsNoEncodingMayHaveIt(String target) {
    assertThat(get(target).status()).isEqualTo(200);
  }

  /// Guarded resources have one name, and no other spelling goes around the guard.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/exchanges", "/%65xchanges", "/exchanges;a=b", "/exchanges/", "//exchanges",
        "/./exchanges", "/x/../exchanges", "/x/%2e%2e/exchanges", "/exchanges%2f", "/exchanges;/"
      })
  void noSpellingGoesAroundTheToken(String target) {
    RawResponse response = get(target, "Via: 1.1 proxy", "Accept: application/json");

    assertThat(response.status()).isIn(401, 404);
    assertThat(response.text()).doesNotContain("\"items\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/actuator/health?a=%ff", "/actuator/health?a=%zz", "/exchanges?a=%zz%"})
  void aQueryThatCanNotBeDecodedBreaksNothing(String target) {
    RawResponse response = get(target, "Accept: application/json");

    assertThat(response.status()).isIn(200, 400);
  }

  /// RFC 3986 §7.3, §5.2.4: these stay refused, and the octet is named.
  @ParameterizedTest
  @CsvSource({
    "/anatomy/a%00b, %00, nul-in-path, RFC 3986 §7.3",
    "/../anatomy, .., path-above-root, RFC 3986 §5.2.4",
    "/a/%2e%2e/.%2E/anatomy, .%2E/, path-above-root, RFC 3986 §5.2.4",
    "/a/./b/../..;x/../anatomy, ../anatomy, path-above-root, RFC 3986 §5.2.4",
  })
  void whatIsRefusedIsToldWhere(String target, String at, String type, String reference) {
    String request = "GET " + target + " HTTP/1.1\r\nHost: a\r\nAccept: application/json\r\n\r\n";
    try (RawClient client = connect().send(request)) {
      RawResponse response = client.readResponse();
      JsonNode problem = problem(response);

      assertThat(response.status()).isEqualTo(400);
      assertThat(problem.get("type").stringValue()).endsWith(":" + type);
      assertThat(problem.get("octet").intValue()).isEqualTo(request.indexOf(at));
      assertThat(problem.get("detail").stringValue())
          .startsWith("At octet " + request.indexOf(at) + ": expected a path ");
      assertThat(problem.get("reference").stringValue()).isEqualTo(reference);
      assertThat(problem.get("anatomy").stringValue())
          .isEqualTo("/exchanges/" + response.field("Exchange-Id"));
    }
  }

  /// RFC 9110 §9.3.7, RFC 9112 §3.2.4.
  @Test
  void optionsOfTheServerAsAWhole() {
    try (RawClient client = connect()) {
      client.send("OPTIONS * HTTP/1.1\r\nHost: localhost\r\n\r\n");
      RawResponse response = client.readResponse("OPTIONS");

      assertThat(response.status()).isEqualTo(200);
      assertThat(response.field("Allow").split(", ")).contains("GET", "OPTIONS", "TRACE");
      assertThat(response.field("Content-Length")).isEqualTo("0");
      JsonNode recorded = json("/exchanges/" + response.field("Exchange-Id") + "?format=json");
      assertThat(recorded.get("response").get("findings").size()).isZero();
      // The connection goes on.
      client.send("OPTIONS * HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
      assertThat(client.readResponse("OPTIONS").status()).isEqualTo(200);
    }
  }

  @Test
  void noOtherMethodAsksOfTheServerAsAWhole() {
    RawResponse response = request("GET", "*", "Accept: application/json");

    assertThat(response.status()).isEqualTo(400);
    assertThat(problem(response).get("octet").intValue()).isEqualTo(4);
  }
}
