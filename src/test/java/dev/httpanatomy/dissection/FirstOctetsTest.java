package dev.httpanatomy.dissection;

import static dev.httpanatomy.dissection.Certainty.CERTAIN;
import static dev.httpanatomy.dissection.Certainty.LIKELY;
import static dev.httpanatomy.dissection.Certainty.POSSIBLE;
import static dev.httpanatomy.dissection.Protocol.HTTP1;
import static dev.httpanatomy.dissection.Protocol.HTTP2;
import static dev.httpanatomy.dissection.Protocol.OTHER;
import static dev.httpanatomy.dissection.Protocol.PROXY;
import static dev.httpanatomy.dissection.Protocol.SSH;
import static dev.httpanatomy.dissection.Protocol.TLS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.httpanatomy.dissection.http1.StartLine;
import dev.httpanatomy.wire.Octets;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FirstOctetsTest {

  private static final String PREFACE = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n";

  private static final Map<String, Protocol> NO_HTTP1 =
      Map.of("tls-on-plain", TLS, "h2-preface", HTTP2);

  @Test
  void oddRequestsAreHttp1AndWhatIsNoneIsNamed() throws IOException {
    try (InputStream in = getClass().getResourceAsStream("/dissection/wire-cases.json")) {
      JsonNode cases = JsonMapper.shared().readTree(in);
      assertThat(cases.size()).isEqualTo(27);
      cases.forEachEntry((name, octets) ->
          assertThat(FirstOctets.recognise(Octets.latin1(octets.asString())))
              .as(name)
              .isEqualTo(Recognition.of(NO_HTTP1.getOrDefault(name, HTTP1), CERTAIN)));
    }
  }

  /// RFC 9112 §3, in any condition: the parser can make a message of each.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET / HTTP/1.1\r\n",
        "get / HTTP/1.1\n",
        "get / http/1.1\n",
        "FOO /x HTTP/9\r\n",
        "GET / HTTP/\r\n",
        "GET HTTP/1.1\r\n",
        "  GET / HTTP/1.1  \r\n",
        "G\0T /\377 HTTP/1.1\r\n",
        "hello big world HTTP/1.1\n",
        "PROXY / HTTP/1.1\r\n",
        "GET /x\r\n",
        "GET x\n",
        "POST /x\n"
      })
  void linesWithAVersionAndSimpleRequestsAreHttp1(String line) {
    assertRecognised(line, HTTP1, CERTAIN);
    assertThat(StartLine.of(Octets.latin1(line), MessageKind.REQUEST, true).form())
        .isIn(StartLine.Form.REQUEST_LINE, StartLine.Form.SIMPLE_REQUEST);
  }

  /// RFC 9110 §9.3 and RFC 5789 name the methods.
  @ParameterizedTest
  @ValueSource(
      strings = {"GET", "HEAD", "POST", "PUT", "DELETE", "CONNECT", "OPTIONS", "TRACE", "PATCH"})
  void aLineThatBeginsWithAMethodIsHttp1EvenWithoutVersion(String method) {
    assertRecognised(method + " some thing\n", HTTP1, CERTAIN);
    assertRecognised(" " + method + "\tsome\n", HTTP1, CERTAIN);
    assertRecognised(method + "\n", OTHER, CERTAIN);
    assertRecognised(method + "S some thing\n", OTHER, CERTAIN);
    for (int length = 1; length <= method.length(); length++) {
      assertRecognised(method.substring(0, length), HTTP1, LIKELY);
    }
    assertRecognised(method + " /x HT", HTTP1, LIKELY);
  }

  @Test
  void rfc9112Section2_2EmptyLinesBeforeARequestLineAreIgnored() {
    assertRecognised("\r\n\n\r\nGET / HTTP/1.1\r\n", HTTP1, CERTAIN);
    assertRecognised("\r\n\nhello\r\n", OTHER, CERTAIN);
    assertRecognised("\r\n\0", OTHER, CERTAIN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hello\n",
        "hello world\n",
        "ls /tmp\r\n",
        "HTTP/1.1 200 OK\r\n",
        "HTTP/1.1\r\n",
        "{\"a\":1}",
        "\0",
        "\200\201",
        "*1\r\n"
      })
  void allElseIsOther(String octets) {
    assertRecognised(octets, OTHER, CERTAIN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"h", "hello wor", "GETx", "get /x", " ", "\n", "\r", "\r\n", "\r\n\r\n"})
  void whatMayBecomeARequestIsWorthAMoment(String octets) {
    assertRecognised(octets, HTTP1, POSSIBLE);
  }

  @Test
  void aVersionThatHasBegunIsWorthMore() {
    assertRecognised("get /x HTTP/1.", HTTP1, LIKELY);
    assertRecognised("", HTTP1, LIKELY);
  }

  @Test
  void aLineWithoutEndIsDecidedByItsMethod() {
    String most = "x".repeat(FirstOctets.MOST_READ);
    assertRecognised("GET /" + most, HTTP1, CERTAIN);
    assertRecognised(most + " HTTP/1.1\r\n", OTHER, CERTAIN);
    assertRecognised("\n".repeat(FirstOctets.MOST_READ) + "GET / HTTP/1.1\n", OTHER, CERTAIN);
  }

  @Test
  void rfc9113Section3_4TheHttp2PrefaceIs24Octets() {
    assertRecognised(PREFACE, HTTP2, CERTAIN);
    assertRecognised(PREFACE + "\0\0\0\4", HTTP2, CERTAIN);
    for (int length = "PR".length(); length < PREFACE.length(); length++) {
      assertRecognised(PREFACE.substring(0, length), HTTP2, LIKELY);
    }
    assertRecognised("PRI * HTTP/2.0\r\nHost: x\r\n", HTTP1, CERTAIN);
  }

  @Test
  void rfc8446Section4_1_2AClientHelloIsTheFirstOfARecord() {
    String hello = "\u0016\3\1\2\0\1";
    for (int length = 1; length < hello.length(); length++) {
      assertRecognised(hello.substring(0, length), TLS, LIKELY);
    }
    assertRecognised(hello, TLS, CERTAIN);
    assertRecognised("\u0016\3\4\2\0\1", TLS, CERTAIN);
    assertRecognised("\u0016\3\5", OTHER, CERTAIN);
    assertRecognised("\u0016\2", OTHER, CERTAIN);
    assertRecognised("\u0016\3\1\2\0\2", OTHER, CERTAIN);
  }

  @Test
  void rfc4253Section4_2AnIdentificationStringBeginsWithSsh() {
    assertRecognised("S", SSH, LIKELY);
    assertRecognised("SSH", SSH, LIKELY);
    assertRecognised("SSH-", SSH, CERTAIN);
    assertRecognised("SSH-2.0-OpenSSH_9.2p1\r\n", SSH, CERTAIN);
    assertRecognised("SSH 1\n", OTHER, CERTAIN);
  }

  @Test
  void wordsNameTheProtocolAndWhereItIsDefined() {
    assertThat(FirstOctets.recognise(Octets.latin1(PREFACE)).words())
        .isEqualTo("HTTP/2 connection preface");
    assertThat(Protocol.values())
        .allSatisfy(each -> {
          assertThat(each.words()).isNotBlank();
          assertThat(each.reference()).isNotBlank();
        });
    assertThat(PROXY.words()).isEqualTo("PROXY protocol header");
  }

  private static void assertRecognised(String octets, Protocol protocol, Certainty certainty) {
    assertThat(FirstOctets.recognise(Octets.latin1(octets)))
        .isEqualTo(Recognition.of(protocol, certainty));
  }
}
