package dev.httpanatomy.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.httpanatomy.inspection.Inspection;
import dev.httpanatomy.inspection.Inspector;
import dev.httpanatomy.reference.Words;
import dev.httpanatomy.rendering.html.HtmlView;
import dev.httpanatomy.rendering.text.TextView;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// RFC 7617 §2 and RFC 7519 §3: what credentials say to anybody stands under their line.
class CredentialsViewsTest {

  private static final String JWT =
      "Bearer "
          + base64("{\"alg\":\"HS256\",\"typ\":\"JWT\"}")
          + "."
          + base64("{\"sub\":\"1234567890\",\"name\":\"J\u00fcrgen\",\"iat\":1516239022}")
          + ".c2lnbmVk";
  private static final String BASIC = "Basic " + base64("ada:open:\u00e9");

  @ParameterizedTest
  @CsvSource({"en, jwt", "en, basic", "zh-CN, jwt"})
  void areAsTheirGoldenFileHasThem(String language, String kind) {
    Inspection inspection = inspection(language, kind.equals("jwt") ? JWT : BASIC);
    String text = new TextView(false).request(inspection);
    GoldenText.assertEquals(text, "credentials/" + kind + "-" + language + ".txt");
    assertThat(text.lines()).allSatisfy(line -> assertThat(Columns.of(line)).isLessThan(101));
    GoldenText.assertEquals(
        new HtmlView().render(inspection), "credentials/" + kind + "-" + language + ".html");
  }

  @Test
  void showWhatWouldActUnseen() {
    String text = text("Basic " + base64("a\u0007\u202eb:<b>"));
    assertThat(text).contains("a\u2407‹U+202E›b").doesNotContain("\u0007", "\u202e");
    Inspection inspection = inspection("en", "Basic " + base64("ada:<b>"));
    assertThat(new HtmlView().render(inspection)).contains("&lt;b").doesNotContain("<b>");
  }

  @Test
  void areBounded() {
    assertThat(text("Basic " + base64("a:" + "p".repeat(3000))))
        .contains("p…")
        .doesNotContain("p".repeat(500));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bearer b3BhcXVl", "Negotiate YTpi", "Basic YWRh", "Basic", "Basic !"})
  void areNotMadeUp(String credentials) {
    assertThat(text(credentials)).doesNotContain("user-id  ", "JOSE-header");
  }

  private static String text(String credentials) {
    String text = new TextView(false).request(inspection("en", credentials));
    assertThat(text.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThan(101));
    return text;
  }

  private static Inspection inspection(String language, String credentials) {
    String request = "GET / HTTP/1.1\nHost: a\nAuthorization: " + credentials + "\n\n";
    return Inspector.inspect(
        Recorded.exchange(request, "HTTP/1.1 204 No Content\n\n"), Words.in(language));
  }

  private static String base64(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
