package dev.httpanatomy.dissection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.httpanatomy.wire.Octets;
import dev.httpanatomy.wire.Span;
import org.junit.jupiter.api.Test;

class DissectionTest {

  @Test
  void givesThePartsOfAStartLine() {
    Dissection request = request("GET /a HTTP/1.1\r\n\r\n");
    assertThat(request.inStartLine(Role.METHOD).map(request::text)).contains("GET");
    assertThat(request.inStartLine(Role.REQUEST_TARGET).map(request::text)).contains("/a");
    assertThat(request.inStartLine(Role.STATUS_CODE)).isEmpty();
    assertThat(request.isMessage()).isTrue();
    assertThat(request.protocol()).isEqualTo("http/1.1");
  }

  @Test
  void findsFieldsByNameInAnyCaseInOrder() {
    Dissection request = request("GET / HTTP/1.1\r\nA: 1\r\nB: 2\r\na : 3\r\n\r\n");
    assertThat(request.fieldValues("A")).containsExactly("1", "3");
    assertThat(request.fieldValues("b")).containsExactly("2");
    assertThat(request.fieldValues("c")).isEmpty();
  }

  @Test
  void findsNoFieldInATrailerSection() {
    Dissection request =
        request("POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\nA: 1\r\n\r\n");
    assertThat(request.fieldLines("A")).isEmpty();
  }

  @Test
  void readsAFoldAsOneSpace() {
    Dissection request = request("GET / HTTP/1.1\r\nA: b \r\n \t c\r\n d\r\n\r\n");
    assertThat(request.fieldValues("A")).containsExactly("b c d");
  }

  @Test
  void readsFoldsAroundAValueAsNothing() {
    Dissection request = request("GET / HTTP/1.1\r\nA:\r\n b\r\n \r\nC:\r\n \r\nD:\r\n\r\n");
    assertThat(request.fieldValues("A")).containsExactly("b");
    assertThat(request.fieldValues("C")).containsExactly("");
    assertThat(request.fieldValues("D")).containsExactly("");
  }

  @Test
  void keepsOctetsOfAValueThatAreNoWhitespace() {
    Dissection request =
        request("GET / HTTP/1.1\r\nA: \u000Bb\u000C\r\nC:\r\n \u001Cd\u000B\r\n\r\n");
    assertThat(request.fieldValues("A")).containsExactly("\u000Bb\u000C");
    assertThat(request.fieldValues("C")).containsExactly("\u001Cd\u000B");
  }

  @Test
  void countsTheOffsetsOfALaterMessageOn() {
    Octets octets = Octets.latin1("GET /1 HTTP/1.1\r\n\r\nGET /2 HTTP/1.1\r\n\r\n");
    Dissection second = Http1Dissector.requests(octets).getLast();
    assertThat(second.span()).isEqualTo(new Span(19, 38));
    assertThat(second.inStartLine(Role.REQUEST_TARGET).map(second::text)).contains("/2");
    assertThat(second.octets()).isEqualTo(octets);
  }

  private static Dissection request(String text) {
    return Http1Dissector.requests(Octets.latin1(text)).getFirst();
  }
}
