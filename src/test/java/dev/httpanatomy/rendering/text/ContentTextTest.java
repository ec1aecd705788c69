package dev.httpanatomy.rendering.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.httpanatomy.coding.ContentCoding;
import dev.httpanatomy.coding.Encoded;
import dev.httpanatomy.inspection.Inspector;
import dev.httpanatomy.recording.Exchange;
import dev.httpanatomy.reference.Words;
import dev.httpanatomy.rendering.GoldenText;
import dev.httpanatomy.rendering.Recorded;
import dev.httpanatomy.wire.Octets;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What text shows of content.
class ContentTextTest {

  private static final String JSON =
      "{\"name\":\"Ada\",\"born\":1815,\"langs\":[\"en\",\"fr\"],\"note\":\"a\\u00e9\\nb\"}";
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String MULTIPART =
      "--xYz\r\n"
          + "Content-Disposition: form-data; name=\"title\"\r\n\r\n"
          + "My file\r\n"
          + "--xYz\r\n"
          + "Content-Disposition: form-data; name=\"up\"; filename=\"caf\u00C3\u00A9.txt\"\r\n"
          + "Content-Type: text/plain\r\n\r\n"
          + "line one\n"
          + "line two\n\r\n"
          + "--xYz\r\n"
          + "Content-Disposition: form-data; name=\"pic\"; filename=\"a.png\"\r\n"
          + "Content-Type: image/png\r\n\r\n"
          + "\u0089PNG\r\n"
          + "\u001A\n"
          + "\0\0\0\r"
          + "IHDR\r\n"
          + "--xYz--\r\n";
  private static final int TEN_MB = 10_000_000;

  @Test
  void showsTheFieldsOfAForm() {
    assertGolden("form", FORM, "", Octets.latin1("name=Ada+L%C3%B6we&empty=&flag"));
  }

  @Test
  void showsPartsAndTheirFields() {
    assertGolden("multipart", "multipart/form-data; boundary=xYz", "", Octets.latin1(MULTIPART));
  }

  @Test
  void showsJson() {
    assertGolden("json", "application/json", "", Octets.latin1(JSON));
  }

  @Test
  void showsWhereJsonBreaks() {
    assertGolden("json-broken", "application/json", "", Octets.latin1("{\"a\": [1, 2,]}"));
  }

  /// RFC 8259 §8.1: JSON is UTF-8.
  @Test
  void showsTheCharactersOfJson() {
    Octets json = Octets.wrap("{\"名\": \"你好\"}".getBytes(StandardCharsets.UTF_8));
    assertThat(text("application/json", "", json)).contains("名: 你好");
  }

  @Test
  void showsTheWholeLadderOfChunkedGzip() {
    Octets json = Octets.latin1(JSON);
    Octets gzip = Encoded.gzip(json);
    Octets chunks =
        Octets.concat(
            List.of(
                Octets.latin1("10\r\n"),
                gzip.slice(0, 16),
                Octets.latin1("\r\n" + Integer.toHexString(gzip.size() - 16) + "\r\n"),
                gzip.slice(16, gzip.size()),
                Octets.latin1("\r\n0\r\n\r\n")));
    assertGolden(
        "gzip-json-chunked",
        "Content-Type: application/json\nContent-Encoding: gzip\nTransfer-Encoding: chunked\n",
        chunks);
  }

  @ParameterizedTest
  @EnumSource(names = {"BROTLI", "ZSTANDARD", "DEFLATE"})
  void showsOtherCodings(ContentCoding coding) {
    Octets coded = Encoded.of(coding, Octets.latin1(JSON));
    assertGolden(coding.token(), "application/json", coding.token(), coded);
  }

  @Test
  void saysThatDeflateIsRaw() {
    Octets coded = Encoded.deflate(Octets.latin1("hello"), true);
    assertGolden("deflate-raw", "text/plain", "deflate", coded);
  }

  @Test
  void stopsAtABomb() {
    Octets bomb = Encoded.gzip(Octets.wrap(new byte[TEN_MB]));
    assertGolden("bomb", "application/octet-stream", "gzip", bomb);
  }

  @Test
  void stopsAtANestedBomb() {
    Octets bomb = Encoded.gzip(Encoded.gzip(Octets.wrap(new byte[TEN_MB])));
    assertGolden("bomb-nested", "application/octet-stream", "gzip, gzip", bomb);
  }

  @Test
  void showsWhatCameOfGzipThatIsCutOff() {
    Octets whole = Encoded.gzip(Octets.latin1(JSON));
    assertGolden("gzip-cut", "application/json", "gzip", whole.slice(0, whole.size() - 12));
  }

  @Test
  void saysWhereGzipIsCorrupt() {
    byte[] coded = Encoded.gzip(Octets.latin1(JSON)).toByteArray();
    coded[40] ^= 0x55;
    assertGolden("gzip-corrupt", "application/json", "gzip", Octets.wrap(coded));
  }

  @Test
  void saysThatACodingIsUnknown() {
    assertGolden("coding-unknown", "text/plain", "compress", Octets.latin1("\u001F\u009Dabc"));
  }

  @Test
  void noLineIsWiderThanTheTerminalWhateverTheContent() {
    Random random = new Random(5);
    byte[] noise = new byte[3000];
    random.nextBytes(noise);
    String text = Octets.wrap(noise).latin1();
    for (String type : List.of(FORM, "text/plain", "multipart/form-data; boundary=b", "a/b")) {
      Octets content = Octets.latin1("--b\r\nA: " + text + "\r\n\r\n" + text + "\r\n--b--");
      assertFits(text(type, "gzip", Encoded.gzip(content)));
    }
    String key = "\"" + "k".repeat(300) + "\"";
    String json = ("{" + key + ":[").repeat(20) + key + "]}".repeat(20);
    assertFits(text("application/json", "", Octets.latin1(json)));
  }

  private static void assertFits(String text) {
    assertThat(text.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
    assertThat(text.lines()).noneMatch(line -> line.chars().anyMatch(c -> c < 0x20 || c == 0x7F));
  }

  private static void assertGolden(String name, String type, String coding, Octets content) {
    String encoding = coding.isEmpty() ? "" : "Content-Encoding: " + coding + "\n";
    assertGolden(
        name,
        "Content-Type: " + type + "\n" + encoding + "Content-Length: " + content.size() + "\n",
        content);
  }

  private static void assertGolden(String name, String fields, Octets content) {
    String text = text(fields, content);
    GoldenText.assertEquals(text, "content/" + name + ".txt");
    assertFits(text);
  }

  private static String text(String type, String coding, Octets content) {
    String encoding = coding.isEmpty() ? "" : "Content-Encoding: " + coding + "\n";
    String fields =
        "Content-Type: " + type + "\n" + encoding + "Content-Length: " + content.size() + "\n";
    return text(fields, content);
  }

  private static String text(String fields, Octets content) {
    Octets head = Recorded.crlf("POST /x HTTP/1.1\nHost: a\n" + fields + "\n");
    Exchange exchange =
        Recorded.exchange(
            Octets.concat(List.of(head, content)), Recorded.crlf("HTTP/1.1 204 No Content\n\n"));
    return new TextView(false).request(Inspector.inspect(exchange, Words.in("en")));
  }
}
