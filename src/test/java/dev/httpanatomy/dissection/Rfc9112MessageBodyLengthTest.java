package dev.httpanatomy.dissection;

import static dev.httpanatomy.dissection.Framing.Kind.CHUNKED;
import static dev.httpanatomy.dissection.Framing.Kind.CONTENT_LENGTH;
import static dev.httpanatomy.dissection.Framing.Kind.NONE;
import static dev.httpanatomy.dissection.Framing.Kind.TUNNEL;
import static dev.httpanatomy.dissection.Framing.Kind.UNTIL_CLOSE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.httpanatomy.dissection.Framing.Kind;
import dev.httpanatomy.wire.Octets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// RFC 9112 §6.3, "Message Body Length": its eight items, in their order of precedence.
class Rfc9112MessageBodyLengthTest {

  private static final String LENGTH = "Content-Length: 3\r\n";
  private static final String CHUNKS = "Transfer-Encoding: chunked\r\n";
  private static final String GZIP = "Transfer-Encoding: gzip\r\n";

  @ParameterizedTest
  @ValueSource(ints = {200, 204, 302, 304, 404, 500})
  void item1_aResponseToHeadEndsWithItsHead(int status) {
    assertThat(ofResponse(Reading.RESPONSE_TO_HEAD, status, LENGTH)).isEqualTo(NONE);
    assertThat(ofResponse(Reading.RESPONSE_TO_HEAD, status, CHUNKS)).isEqualTo(NONE);
    assertThat(ofResponse(Reading.RESPONSE_TO_HEAD, status, "")).isEqualTo(NONE);
  }

  @ParameterizedTest
  @ValueSource(ints = {100, 102, 103, 199, 204, 304})
  void item1_aResponseOf1xxOr204Or304EndsWithItsHead(int status) {
    assertThat(ofResponse(Reading.RESPONSE, status, LENGTH)).isEqualTo(NONE);
    assertThat(ofResponse(Reading.RESPONSE, status, CHUNKS)).isEqualTo(NONE);
    assertThat(ofResponse(Reading.RESPONSE, status, "")).isEqualTo(NONE);
  }

  @Test
  void item1_a101EndsWithItsHeadAndHttp1WithIt() {
    for (Reading reading : List.of(Reading.RESPONSE, Reading.RESPONSE_TO_HEAD)) {
      assertThat(ofResponse(reading, 101, LENGTH)).isEqualTo(TUNNEL);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 201, 204, 299})
  void item2_any2xxToConnectOpensATunnel(int status) {
    assertThat(ofResponse(Reading.RESPONSE_TO_CONNECT, status, LENGTH)).isEqualTo(TUNNEL);
    assertThat(ofResponse(Reading.RESPONSE_TO_CONNECT, status, CHUNKS)).isEqualTo(TUNNEL);
    assertThat(ofResponse(Reading.RESPONSE_TO_CONNECT, status, "")).isEqualTo(TUNNEL);
  }

  @ParameterizedTest
  @ValueSource(ints = {300, 407, 502})
  void item2_anyOtherStatusToConnectDoesNot(int status) {
    assertThat(ofResponse(Reading.RESPONSE_TO_CONNECT, status, LENGTH)).isEqualTo(CONTENT_LENGTH);
  }

  @Test
  void item3_transferEncodingOverridesContentLength() {
    assertThat(ofRequest(LENGTH + CHUNKS)).isEqualTo(CHUNKED);
    assertThat(ofRequest(CHUNKS + LENGTH)).isEqualTo(CHUNKED);
    assertThat(ofResponse(Reading.RESPONSE, 200, LENGTH + CHUNKS)).isEqualTo(CHUNKED);
    assertThat(ofResponse(Reading.RESPONSE, 200, LENGTH + GZIP)).isEqualTo(UNTIL_CLOSE);
  }

  @Test
  void item4_chunkedAsTheFinalCodingTellsTheLength() {
    assertThat(ofRequest(CHUNKS)).isEqualTo(CHUNKED);
    assertThat(ofRequest(GZIP + CHUNKS)).isEqualTo(CHUNKED);
    assertThat(ofResponse(Reading.RESPONSE, 200, GZIP + CHUNKS)).isEqualTo(CHUNKED);
  }

  @Test
  void item4_withoutChunkedAsTheFinalCodingTheCloseOfTheConnectionDoes() {
    assertThat(ofResponse(Reading.RESPONSE, 200, GZIP)).isEqualTo(UNTIL_CLOSE);
    assertThat(ofResponse(Reading.RESPONSE, 200, CHUNKS + GZIP)).isEqualTo(UNTIL_CLOSE);
  }

  @Test
  void item4_withoutChunkedAsTheFinalCodingARequestHasNoEnd() {
    Dissection request = dissect(Reading.REQUEST, "POST / HTTP/1.1\r\n" + GZIP + "\r\nx");
    assertThat(request.framing().map(Framing::reason))
        .contains(Framing.Reason.NOT_CHUNKED_LAST_IN_REQUEST);
    assertThat(request.complete()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "-3", "+3", "3.0", "0x3", "3 3", "3;4", "3, 4", "3,,3", "٣"})
  void item5_anInvalidContentLengthIsAnUnrecoverableError(String value) {
    Octets field =
        Octets.concat(
            List.of(
                Octets.latin1("POST / HTTP/1.1\r\nContent-Length: "),
                Octets.wrap(value.getBytes(UTF_8)),
                Octets.latin1("\r\n\r\nabc")));
    Dissection request = Http1Dissector.requests(field).getFirst();
    assertThat(request.framing().map(Framing::reason))
        .contains(Framing.Reason.INVALID_CONTENT_LENGTH);
    assertThat(request.complete()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"3, 3", "3,3", "3 ,\t3, 3", "03, 3"})
  void item5_aListOfOneAndTheSameLengthIsThatLength(String value) {
    assertThat(ofRequest("Content-Length: " + value + "\r\n")).isEqualTo(CONTENT_LENGTH);
  }

  @Test
  void item6_aValidContentLengthIsTheLength() {
    Dissection request = dissect(Reading.REQUEST, "POST / HTTP/1.1\r\n" + LENGTH + "\r\nabcGET");
    assertThat(request.framing())
        .contains(new Framing(CONTENT_LENGTH, 3, Framing.Reason.CONTENT_LENGTH));
    assertThat(request.root().child(Role.MESSAGE_BODY).map(request::text)).contains("abc");
  }

  @Test
  void item6_lessThanTheContentLengthIsIncomplete() {
    Dissection request = dissect(Reading.REQUEST, "POST / HTTP/1.1\r\n" + LENGTH + "\r\nab");
    assertThat(request.complete()).isFalse();
  }

  @Test
  void item7_aRequestWithNeitherHasNoBody() {
    assertThat(ofRequest("")).isEqualTo(NONE);
    assertThat(ofRequest("A: b\r\n")).isEqualTo(NONE);
  }

  @Test
  void item8_aResponseWithNeitherEndsWithTheConnection() {
    Dissection response = dissect(Reading.RESPONSE, "HTTP/1.1 200 OK\r\n\r\nabc\r\n\r\n");
    assertThat(response.framing().map(Framing::kind)).contains(UNTIL_CLOSE);
    assertThat(response.complete()).isTrue();
    assertThat(response.root().child(Role.MESSAGE_BODY).map(response::text))
        .contains("abc\r\n\r\n");
  }

  private static Kind ofRequest(String fields) {
    return kind(Reading.REQUEST, "POST / HTTP/1.1\r\n" + fields + "\r\n");
  }

  private static Kind ofResponse(Reading reading, int status, String fields) {
    return kind(reading, "HTTP/1.1 " + status + " \r\n" + fields + "\r\n");
  }

  private static Kind kind(Reading reading, String text) {
    return dissect(reading, text).framing().orElseThrow().kind();
  }

  private static Dissection dissect(Reading reading, String text) {
    return reading.dissect(Octets.latin1(text)).getFirst();
  }
}
