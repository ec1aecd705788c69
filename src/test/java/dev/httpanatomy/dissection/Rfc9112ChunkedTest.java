package dev.httpanatomy.dissection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.httpanatomy.wire.Octets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// RFC 9112 §7.1, "Chunked Transfer Coding".
class Rfc9112ChunkedTest {

  private static final String HEAD = "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n";

  @Test
  void section7_1_aBodyOfChunksLastChunkAndTrailerSection() {
    Dissection request =
        dissect("4\r\nWiki\r\n7\r\npedia i\r\nB\r\nn \r\nchunks.\r\n0\r\nDigest: x\r\n\r\n");
    Node body = request.root().child(Role.MESSAGE_BODY).orElseThrow();
    assertThat(body.children().stream().map(Node::role))
        .containsExactly(
            Role.CHUNK, Role.CHUNK, Role.CHUNK, Role.LAST_CHUNK, Role.TRAILER_SECTION, Role.CRLF);
    assertThat(request.complete()).isTrue();
    assertThat(request.deviations()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "a, 10", "A, 10", "f, 15", "10, 16", "1F, 31", "001f, 31", "00, 0"})
  void section7_1_chunkSizeIsAHexadecimalNumber(String digits, int size) {
    Dissection request = dissect(digits + "\r\n" + "x".repeat(size));
    Node body = request.root().child(Role.MESSAGE_BODY).orElseThrow();
    Node first = body.children().getFirst();
    assertThat(first.role()).isEqualTo(size == 0 ? Role.LAST_CHUNK : Role.CHUNK);
    assertThat(first.child(Role.CHUNK_DATA).map(data -> data.span().length()).orElse(0))
        .isEqualTo(size);
    assertThat(request.deviations())
        .as("nothing but what is missing at the end")
        .allMatch(deviation -> deviation.kind() == DeviationKind.INCOMPLETE_MESSAGE);
  }

  /// > recipients MUST anticipate potentially large hexadecimal numerals and prevent parsing errors
  /// > due to integer conversion overflows
  @ParameterizedTest
  @CsvSource({
    "80000000",
    "FFFFFFFF",
    "100000005",
    "fffffffffffffff",
    "00000000000000000fffffffffffffff"
  })
  void section7_1_aLargeChunkSizeDoesNotWrapAround(String digits) {
    Dissection request = dissect(digits + "\r\nhello\r\n0\r\n\r\n");
    assertThat(request.complete()).isFalse();
    assertThat(chunkData(request)).containsExactly("hello\r\n0\r\n\r\n");
  }

  @ParameterizedTest
  @CsvSource({
    "1000000000000000",
    "8000000000000005",
    "FFFFFFFFFFFFFFFF",
    "10000000000000005",
    "0000000000000001000000000000000000000005"
  })
  void section7_1_aChunkSizeBeyondAllBoundsIsNone(String digits) {
    Dissection request = dissect(digits + "\r\nhello\r\n0\r\n\r\n");
    assertThat(request.deviations().getFirst().kind()).isEqualTo(DeviationKind.INVALID_CHUNK_SIZE);
    assertThat(chunkData(request)).isEmpty();
  }

  @Test
  void section7_1_3_decodingGivesTheContentBack() {
    Dissection request =
        dissect("4;a=b\r\nWiki\r\n7\r\npedia i\r\nB\r\nn \r\nchunks.\r\n0\r\n\r\n");
    assertThat(String.join("", chunkData(request))).isEqualTo("Wikipedia in \r\nchunks.");
  }

  private static List<String> chunkData(Dissection request) {
    return request
        .root()
        .walk()
        .filter(node -> node.role() == Role.CHUNK_DATA)
        .map(request::text)
        .toList();
  }

  private static Dissection dissect(String body) {
    return Http1Dissector.requests(Octets.latin1(HEAD + body)).getFirst();
  }
}
