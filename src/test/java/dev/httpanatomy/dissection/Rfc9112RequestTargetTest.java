package dev.httpanatomy.dissection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.httpanatomy.wire.Octets;
import org.junit.jupiter.api.Test;

/// The examples of RFC 9112 §3.2, "Request Target", and of RFC 9110 §3.9, "Example Message
/// Exchange".
class Rfc9112RequestTargetTest {

  @Test
  void section3_2_1_originForm() {
    assertTarget(
        "GET /where?q=now HTTP/1.1\r\nHost: www.example.org\r\n\r\n",
        "slash=/ segment=where question-mark=? query-name=q equals-sign== query-value=now");
  }

  @Test
  void section3_2_1_originFormOfAnEmptyPath() {
    assertTarget("GET / HTTP/1.1\r\nHost: www.example.org\r\n\r\n", "slash=/");
  }

  @Test
  void section3_2_2_absoluteForm() {
    assertTarget(
        "GET http://www.example.org/pub/WWW/TheProject.html HTTP/1.1\r\n"
            + "Host: www.example.org\r\n\r\n",
        "scheme=http colon=: double-slash=// host=www.example.org"
            + " slash=/ segment=pub slash=/ segment=WWW slash=/ segment=TheProject.html");
  }

  @Test
  void section3_2_3_authorityForm() {
    assertTarget(
        "CONNECT www.example.com:80 HTTP/1.1\r\nHost: www.example.com\r\n\r\n",
        "host=www.example.com colon=: port=80");
  }

  @Test
  void section3_2_4_asteriskForm() {
    assertTarget("OPTIONS * HTTP/1.1\r\nHost: www.example.org:8001\r\n\r\n", "asterisk=*");
  }

  @Test
  void section3_2_4_asteriskFormAsAProxyReceivesIt() {
    assertTarget(
        "OPTIONS http://www.example.org:8001 HTTP/1.1\r\nHost: www.example.org:8001\r\n\r\n",
        "scheme=http colon=: double-slash=// host=www.example.org colon=: port=8001");
  }

  @Test
  void rfc9110_section3_9_exampleRequest() {
    Dissection request =
        only(
            Reading.REQUEST,
            """
            GET /hello.txt HTTP/1.1\r
            User-Agent: curl/7.64.1\r
            Host: www.example.com\r
            Accept-Language: en, mi\r
            \r
            """);
    assertThat(request.fieldValues("accept-language")).containsExactly("en, mi");
    assertFlawless(request);
  }

  @Test
  void rfc9110_section3_9_exampleResponse() {
    Dissection response =
        only(
            Reading.RESPONSE,
            """
            HTTP/1.1 200 OK\r
            Date: Mon, 27 Jul 2009 12:28:53 GMT\r
            Server: Apache\r
            Last-Modified: Wed, 22 Jul 2009 19:15:56 GMT\r
            ETag: "34aa387-d-1568eb00"\r
            Accept-Ranges: bytes\r
            Content-Length: 51\r
            Vary: Accept-Encoding\r
            Content-Type: text/plain\r
            \r
            Hello World! My content includes a trailing CRLF.\r
            """);
    assertThat(response.root().child(Role.MESSAGE_BODY).map(response::text))
        .contains("Hello World! My content includes a trailing CRLF.\r\n");
    assertFlawless(response);
  }

  private static void assertTarget(String text, String leaves) {
    Dissection request = only(Reading.REQUEST, text);
    Node target = request.inStartLine(Role.REQUEST_TARGET).orElseThrow();
    assertThat(target.leaves().map(leaf -> leaf.role().grammarName() + "=" + request.text(leaf)))
        .containsExactly(leaves.split(" "));
    assertFlawless(request);
  }

  private static void assertFlawless(Dissection dissection) {
    assertThat(dissection.deviations()).isEmpty();
    assertThat(dissection.complete()).isTrue();
  }

  private static Dissection only(Reading reading, String text) {
    var dissections = reading.dissect(Octets.latin1(text));
    assertThat(dissections).hasSize(1);
    return dissections.getFirst();
  }
}
