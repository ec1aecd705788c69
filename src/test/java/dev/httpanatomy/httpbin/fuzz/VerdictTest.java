package dev.httpanatomy.httpbin.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// The judge of the fuzz test sees what it is there for.
class VerdictTest {

  private static final String GOOD =
      "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n" + Nasty.MARKUP;

  @Test
  void markupAsTextIsNoFault() {
    assertThat(verdict("/base64/{value}", "/base64/x", GOOD)).isEmpty();
    assertThat(verdict("/get", "/get", "HTTP/1.1 103 Early Hints\r\nLink: <a>\r\n\r\n" + GOOD))
        .isEmpty();
  }

  @Test
  void markupOfAnActiveTypeIsAFault() {
    for (String type : List.of("text/html", "image/svg+xml", "application/XML; a=b", "")) {
      assertThat(verdict("/get", "/get", GOOD.replace("text/plain", type)))
          .containsExactly("markup comes back as \"" + type + "\"");
    }
  }

  @Test
  void aFailureIsAFaultUnlessAskedFor() {
    String failed = "HTTP/1.1 500 Internal Server Error\r\n\r\n";
    assertThat(verdict("/get", "/get?a=NaN", failed)).hasSize(1);
    assertThat(verdict("/status/{codes}", "/status/500", failed)).isEmpty();
    assertThat(verdict("/unstable", "/unstable", failed)).isEmpty();
  }

  @Test
  void aSplitHeadIsAFault() {
    String head = "HTTP/1.1 200 OK\r\nLocation: /\r\n";
    assertThat(verdict("/get", "/get", head + "X-Injected: yes\r\n\r\n")).hasSize(1);
    assertThat(verdict("/get", "/get", head + "no colon\r\n\r\n")).hasSize(1);
    assertThat(verdict("/get", "/get", head + "X: a\u0000b\r\n\r\n")).hasSize(1);
    assertThat(verdict("/get", "/get", head + "X: a\nb\r\n\r\n")).hasSize(1);
  }

  @Test
  void aRedirectToElsewhereIsAFault() {
    List<String> elsewhere =
        List.of(
            "http://evil.example/",
            "//evil.example",
            "/\\evil.example",
            "javascript:alert(1)",
            "http://test.example.evil/",
            "http://test.example@evil.example/",
            "data://test.example/");
    assertThat(elsewhere).allSatisfy(location -> assertThat(redirect(location)).hasSize(1));
    List<String> here = List.of("/get", "get", "?a=1", "http://test.example/get", "../a:b");
    assertThat(here).allSatisfy(location -> assertThat(redirect(location)).isEmpty());
  }

  @Test
  void noAnswerIsAFaultUnlessAskedFor() {
    assertThat(verdict("/get", "/get", "")).hasSize(1);
    assertThat(verdict("/get", "/get", "HTTP/1.1 200 OK\r\nA: b\r\n")).hasSize(1);
    assertThat(verdict("/get", "/get", "200 OK\r\n\r\n")).hasSize(1);
    assertThat(verdict("/error/reset", "/error/reset", "")).isEmpty();
  }

  @Test
  void aRefusalSaysWhy() {
    assertThat(verdict("/get", "/get", "HTTP/1.1 400 Bad Request\r\n\r\n")).hasSize(1);
    assertThat(verdict("/get", "/get", "HTTP/1.1 400 Bad Request\r\n\r\nwhy")).isEmpty();
  }

  private static List<String> redirect(String location) {
    return verdict(
        "/redirect-to", "/redirect-to", "HTTP/1.1 302 Found\r\nLocation: " + location + "\r\n\r\n");
  }

  private static List<String> verdict(String path, String target, String received) {
    Operation operation = new Operation("GET", path, List.of());
    return Verdict.of(new Attempt(operation, "httpbin", target, "", ""), received);
  }
}
