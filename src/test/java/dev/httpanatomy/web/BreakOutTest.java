package dev.httpanatomy.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.httpanatomy.listening.RawClient;
import dev.httpanatomy.listening.RawResponse;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.json.JsonMapper;

/// What a client sends in any place of a request stays text in every representation: no tag, no
/// control of a terminal, no member of JSON, no line of a diagram.
class BreakOutTest extends LiveTest {

  private static final String TAGS =
      "\"'><script>alert(1)</script><img src=x onerror=alert(1)>&lt;b&gt;<!--]]>";
  private static final String MARKUP = "[x](javascript:alert(1))`**_|{{7*7}}${7*7}\\u003c";
  private static final String JSON = "\",\"id\":\"evil\"}],\"x\":[{\"";
  private static final String MERMAID = "; Note over Server: evil#59; %%{init: {}}%% end <br/>";

  /// ESC [ 31 m, BEL, CSI as C1 in UTF-8 and as an octet, and what turns the direction of writing.
  private static final String TERMINAL =
      "\u001b[31m\u001b]0;evil\u0007\u0008\u007f\u00c2\u009b31m\u009b31m\u00e2\u0080\u00ae";

  private static final String ALL = TAGS + MARKUP + JSON + MERMAID;

  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cf}&&[^\n]]");

  /// The first is answered, for it is right; the others are refused.
  private static final List<String> REQUESTS =
      List.of(
          request("M&'`*|#$%!", "/anatomy/'(*;%3Cscript%3E?x='*;&y=%22%3E", "X-`*_|'&", ALL),
          request("GET", "/anything/" + ALL.replace(" ", "%20"), "X-Thing", ALL),
          request("GET", "/anything", "X-Thing", ALL + TERMINAL),
          request("GET" + TERMINAL + TAGS.replace(" ", ""), "/" + TERMINAL, "X" + JSON, TERMINAL),
          "HTTP/1.1 200 " + ALL + TERMINAL + "\r\n\r\n");

  private static String request(String method, String target, String name, String value) {
    String body = ALL + TERMINAL + "\r\nparticipant Evil\r\n";
    return method
        + " "
        + target
        + " HTTP/1.1\r\nHost: localhost\r\n"
        + name
        + ": "
        + value
        + "\r\nCookie: a="
        + value
        + "\r\nReferer: "
        + value
        + "\r\nContent-Type: text/html\r\nConnection: close\r\nContent-Length: "
        + body.length()
        + "\r\n\r\n"
        + body;
  }

  @TestFactory
  Stream<DynamicTest> nothingBreaksOut() {
    return Stream.iterate(0, i -> i < REQUESTS.size(), i -> i + 1)
        .map(i -> DynamicTest.dynamicTest("request " + i, () -> assertStaysInside(i)));
  }

  private void assertStaysInside(int index) {
    try (RawClient client = connect().send(REQUESTS.get(index))) {
      RawResponse answer = client.readResponse();
      assertThat(answer.status()).isEqualTo(index == 0 ? 200 : 400);
      assertStaysInside(answer);
      String exchange = "/exchanges/" + answer.field("Exchange-Id");
      String connection = "/connections/" + connection(client).get("id").stringValue();
      Stream.of("text", "json", "html")
          .map(format -> get(exchange + "?format=" + format))
          .forEach(BreakOutTest::assertStaysInside);
      Stream.of("text", "mermaid", "follow")
          .map(format -> get(connection + "/diagram?format=" + format))
          .forEach(BreakOutTest::assertStaysInside);
      assertStaysInside(get(connection));
      assertStaysInside(get("/exchanges?client=" + client.address()));
      assertNoLineOfADiagram(get(connection + "/diagram?format=mermaid").text());
      // Octets as they came are nothing that a browser would show.
      assertThat(get(exchange + "/request").field("Content-Type"))
          .isEqualTo("application/octet-stream");
    }
  }

  private static void assertStaysInside(RawResponse response) {
    assertThat(response.field("X-Content-Type-Options")).isEqualTo("nosniff");
    String type = response.field("Content-Type");
    String text = response.text();
    if (type.contains("json")) {
      assertThat(JsonMapper.shared().readTree(text).path("id").asString("")).isNotEqualTo("evil");
      assertThat(text.chars()).allMatch(c -> c >= ' ' || c == '\n');
    } else {
      assertThat(CONTROL.matcher(text).results().map(m -> (int) m.group().charAt(0)))
          .as(type)
          .isEmpty();
    }
    if (type.startsWith("text/html")) {
      assertThat(text)
          .doesNotContain("<script>alert", "<img src=x", "<!--]]>", "<b>", "href=\"javascript:")
          .doesNotContainPattern("<[a-z]+[^>]* on[a-z]+=");
    }
  }

  /// Mermaid's entity codes, as `#59;`, are no delimiters.
  private static void assertNoLineOfADiagram(String mermaid) {
    assertThat(mermaid.replaceAll("#[0-9]+;", "").lines()).first().isEqualTo("sequenceDiagram");
    assertThat(mermaid.replaceAll("#[0-9]+;", "").lines().skip(1))
        .allMatch(line ->
            line.matches(
                "    (participant (peer|here) as [0-9.:]+|Note over peer,here: [^;%<{]+"
                    + "|(peer->>here|here->>peer): [^;%<{]+)"));
  }
}
