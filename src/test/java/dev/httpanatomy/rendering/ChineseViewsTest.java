package dev.httpanatomy.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.httpanatomy.inspection.Inspection;
import dev.httpanatomy.inspection.Inspector;
import dev.httpanatomy.recording.Exchange;
import dev.httpanatomy.reference.Words;
import dev.httpanatomy.rendering.html.HtmlView;
import dev.httpanatomy.rendering.text.TextView;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The anatomy in Simplified Chinese.
class ChineseViewsTest {

  private static final Words CHINESE = Words.in("zh-CN");
  private static final String OK =
      "HTTP/1.1 200 OK\nContent-Type: text/plain\nContent-Length: 2\n\nhi";

  /// @param file what the golden files are called
  record Sample(String file, String request, String response) {
    @Override
    public String toString() {
      return file;
    }
  }

  static Stream<Sample> samples() {
    return Stream.of(
        new Sample(
            "ordinary",
            "GET /anatomy/hello?name=Ada HTTP/1.1\nHost: localhost:8080\nAccept-Language: zh-CN\n"
                + "X-Trace:  a1 \n\n",
            OK),
        new Sample(
            "chunked",
            "POST /x HTTP/1.1\nHost: a\nTransfer-Encoding: chunked\nTrailer: X-T\n\n"
                + "5;foo=\"b;r\"\nhello\n0\nX-T: tv\n\n",
            OK),
        new Sample(
            "content",
            "POST /x HTTP/1.1\n"
                + "Host: a\n"
                + "Content-Type: multipart/form-data; boundary=xYz\n"
                + "Content-Length: 192\n\n"
                + "--xYz\n"
                + "Content-Disposition: form-data; name=\"who\"\n\n"
                + "Ada\n"
                + "--xYz\n"
                + "Content-Disposition: form-data; name=\"f\"; filename=\"a.txt\"\n"
                + "Content-Type: text/plain\n\n"
                + "hi\n\n"
                + "--xYz\n"
                + "X: y\n\n"
                + "no name\n"
                + "--xYz--\n",
            "HTTP/1.1 200 OK\nContent-Type: application/json\nTransfer-Encoding: chunked\n\n"
                + "15\n{\"a\": [1, \"\\u00e9\"], \n4\nb:1}\n0\n\n"),
        new Sample(
            "broken",
            "GET /a b?q=%zz HTTP/1.1\nHost : a\nA: 1 \n  folded\nB: x\0y\nno colon\n\n",
            "HTTP/1.1 400 Bad Request\nContent-Length: 0\n\n"));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void textIsAsItsGoldenFileHasIt(Sample sample) {
    String text = new TextView(false).render(inspection(sample));
    GoldenText.assertEquals(text, "text/zh-CN-" + sample.file + ".txt");
    assertThat(text.lines()).allSatisfy(line -> assertThat(Columns.of(line)).isLessThan(101));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void thePageIsAsItsGoldenFileHasIt(Sample sample) {
    String page = new HtmlView().render(inspection(sample));
    GoldenText.assertEquals(page, "html/zh-CN-" + sample.file + ".html");
    assertThat(page).contains("<html lang=\"zh-CN\">");
  }

  private static Inspection inspection(Sample sample) {
    Exchange exchange = Recorded.exchange(sample.request, sample.response);
    return Inspector.inspect(exchange, CHINESE);
  }
}
