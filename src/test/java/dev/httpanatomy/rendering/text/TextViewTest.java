package dev.httpanatomy.rendering.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.httpanatomy.inspection.Inspection;
import dev.httpanatomy.inspection.Inspector;
import dev.httpanatomy.recording.Exchange;
import dev.httpanatomy.recording.RecordedMessage;
import dev.httpanatomy.reference.Words;
import dev.httpanatomy.rendering.GoldenText;
import dev.httpanatomy.rendering.Recorded;
import dev.httpanatomy.wire.Octets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextViewTest {

  private static final String OK = "HTTP/1.1 200 OK\nContent-Length: 2\n\nhi";

  @Test
  void showsAnOrdinaryExchange() {
    assertGolden(
        "ordinary",
        "GET /anatomy/hello?name=Ada HTTP/1.1\nHost: localhost:8080\nUser-Agent: curl/7.88.1\n"
            + "Accept: */*\nX-Trace:  a1 \nx-trace: b2\n\n",
        OK);
  }

  @Test
  void showsAChunkedBodyChunkByChunkAndItsTrailers() {
    assertGolden(
        "chunked",
        "POST /x HTTP/1.1\nHost: a\nTransfer-Encoding: chunked\nTrailer: X-T\n\n"
            + "5;foo=\"b;r\"\nhello\n0\nX-T: tv\n\n",
        OK);
  }

  @Test
  void pointsAtWhatIsWrong() {
    assertGolden(
        "broken",
        "GET /a b?q=%zz HTTP/1.1\nHost : a\nA: 1 \n  folded\nB: x\0y\nC: caf\u00E9\nno colon\n\n",
        "HTTP/1.1 400 Bad Request\nContent-Length: 0\n\n");
  }

  @Test
  void showsInterimResponsesBeforeTheFinalOne() {
    assertGolden(
        "interim",
        "PUT / HTTP/1.1\nHost: a\nExpect: 100-continue\nContent-Length: 2\n\nhi",
        "HTTP/1.1 100 Continue\n\nHTTP/1.1 204 No Content\n\n");
  }

  @Test
  void noReferenceMakesALineWiderThanTheTerminal() {
    String trace = "traceparent: 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01\n";
    String text =
        text(Recorded.exchange("GET / HTTP/1.1\nHost: a\nDNT: 1\n" + trace + "\n", OK), false);
    assertThat(text).contains("DNT: 1", "Trace Context");
    assertThat(text.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
  }

  @Test
  void showsOctetsThatAreNoHttpAsADump() {
    Exchange exchange =
        Recorded.exchange(Octets.latin1("\u0016\u0003\u0001\2\0\1\0\r\n\r\n"), Octets.EMPTY);
    GoldenText.assertEquals(text(exchange, false), "text/not-http.txt");
  }

  @Test
  void showsALineThatIsTooLongForBracketsInRows() {
    assertGolden(
        "long",
        "GET /"
            + "segment/".repeat(20)
            + " HTTP/1.1\nHost: a\nCookie: "
            + "c=d; ".repeat(30)
            + "\n\n",
        OK);
  }

  @Test
  void saysHowMuchItDoesNotShowOfALargeBody() {
    String body = "0123456789abcde\n".repeat(1000);
    Octets request =
        Octets.latin1("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 16000\r\n\r\n" + body);
    assertThat(text(Recorded.exchange(request, Recorded.crlf(OK)), false))
        .contains("… 11904 octets more, not shown here");
  }

  @Test
  void saysWhatWasNotKept() {
    Exchange whole = Recorded.exchange("GET / HTTP/1.1\nHost: a\n\n", OK);
    RecordedMessage response = whole.response();
    Exchange cut =
        whole.withResponse(
            new RecordedMessage(0, response.octets(), 5000, response.headLength(), true));
    assertThat(text(cut, false))
        .contains("5000 octets, head 38, body 4962, of which the first 40 are kept")
        .contains("4960 octets more passed and were not kept");
  }

  @Test
  void coloursTheSameTextWhenAsked() {
    Exchange exchange = Recorded.exchange("GET / HTTP/1.1\nHost : a\n\n", OK);
    String coloured = text(exchange, true);
    assertThat(coloured).contains("\u001B[");
    assertThat(coloured.replaceAll("\u001B\\[[0-9;]*m", "").replaceAll(" +\n", "\n"))
        .isEqualTo(text(exchange, false));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void noLineIsWiderThanTheTerminalWhateverTheOctets(long seed) {
    Random random = new Random(seed);
    byte[] octets = new byte[3000];
    random.nextBytes(octets);
    String request =
        "GET /"
            + Octets.wrap(octets).slice(0, 200).latin1()
            + " HTTP/1.1\r\nHost: a\r\nX: "
            + Octets.wrap(octets).latin1()
            + "\r\n\r\n";
    Exchange exchange = Recorded.exchange(Octets.latin1(request), Octets.wrap(octets));
    List<String> lines = text(exchange, false).lines().toList();
    assertThat(lines).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
    assertThat(lines).noneMatch(line -> line.chars().anyMatch(c -> c < 0x20 || c == 0x7F));
  }

  private static void assertGolden(String name, String request, String response) {
    String text = text(Recorded.exchange(request, response), false);
    GoldenText.assertEquals(text, "text/" + name + ".txt");
    assertThat(text.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
  }

  private static String text(Exchange exchange, boolean colour) {
    Inspection inspection = Inspector.inspect(exchange, Words.in("en"));
    return new TextView(colour).render(inspection);
  }
}
