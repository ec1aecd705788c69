package dev.httpanatomy.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.httpanatomy.dissection.Dissection;
import dev.httpanatomy.dissection.Http1Dissector;
import dev.httpanatomy.wire.Octets;
import org.junit.jupiter.api.Test;

class ShownLeavesTest {

  @Test
  void valuesPathsAndQueriesAreShownAsAWhole() {
    assertThat(shown("GET /a/b?c=%41&d HTTP/1.1\r\nAccept: text/html;q=0.5, */*\r\n\r\n"))
        .contains("/a/b", "c=%41&d", "text/html;q=0.5, */*");
  }

  @Test
  void aFoldedValueIsShownLineByLine() {
    assertThat(shown("GET / HTTP/1.1\r\nAccept: a/b,\r\n c/d\r\n\r\n"))
        .contains("a/b,", "\r\n ", "c/d");
  }

  @Test
  void whatIsShownIsAllThereIs() {
    String octets = "GET /a/b?c HTTP/1.1\r\nHost: a:1\r\nCookie: a=1; b\r\n\r\n";
    assertThat(String.join("", shown(octets))).isEqualTo(octets);
  }

  private static Iterable<String> shown(String octets) {
    Dissection message = Http1Dissector.requests(Octets.latin1(octets)).getFirst();
    return ShownLeaves.of(message.root()).map(message::text).toList();
  }
}
