package dev.httpanatomy.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.httpanatomy.listening.RawClient;
import dev.httpanatomy.listening.RawResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// RFC 9110 §12.5.4: Accept-Language chooses the language of explanations, §8.5: Content-Language
/// tells it, §12.5.5: Vary says what the choice depended on.
class NegotiatedLanguageTest extends LiveTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "text | en-GB, en;q=0.9 | en    | which authority the client wants | end of the head",
        "json | en              | en    | which authority the client wants | no message-body",
        "html | fr              | en    | which authority the client wants | <html lang=\"en\">",
        "text | zh-CN           | zh-CN | 客户端要访问的                     | 消息头结束",
        "json | zh              | zh-CN | 客户端要访问的                     | 没有消息体",
        "html | zh-Hans, en;q=0.5 | zh-CN | 客户端要访问的                   | <html lang=\"zh-CN\">",
        "text | zh-TW, zh;q=0.9 | zh-CN | 客户端要访问的                     | 未注册",
      })
  void theAnatomyIsInTheLanguageThatTheClientLikesBest(
      String format, String wanted, String language, String words, String more) {
    RawResponse response =
        get("/anatomy?format=" + format, "X-Odd: 1", "Accept-Language: " + wanted);

    assertThat(response.status()).isEqualTo(200);
    assertThat(response.field("Content-Language")).isEqualTo(language);
    assertThat(response.field("Vary")).isEqualTo("Accept, Accept-Language");
    assertThat(response.text()).contains(words, more);
  }

  @ParameterizedTest
  @CsvSource({
    "/exchanges/%s, 客户端要访问的",
    "/exchanges/%s?format=html, 请求，逐行列出",
    "/exchanges/%s?format=json, 客户端要访问的",
    "/layers, 应用层",
    "/layers?format=html, 线路上的字节",
    "/layers?format=json, 由记录计数",
  })
  void soIsWhatIsReadOfARecording(String path, String words) {
    String id = get("/anatomy").field("Exchange-Id");

    RawResponse response = get(path.formatted(id), "Accept-Language: zh-CN");

    assertThat(response.status()).isEqualTo(200);
    assertThat(response.field("Content-Language")).isEqualTo("zh-CN");
    assertThat(response.field("Vary")).isEqualTo("Accept, Accept-Language");
    assertThat(response.text()).contains(words);
  }

  @ParameterizedTest
  @CsvSource({"text, 仍处于打开状态", "mermaid, 仍处于打开状态", "follow, 仍处于打开状态"})
  void soIsADiagram(String format, String words) {
    try (RawClient client = connect()) {
      String ask = "GET /anatomy?format=json HTTP/1.1\r\nHost: localhost\r\n\r\n";
      String id = client.send(ask).readResponse("GET").text();
      String connection = id.replaceFirst("(?s).*\"connection\" : \"(/[^\"]*)\".*", "$1");

      RawResponse response =
          get(connection + "/diagram?format=" + format, "Accept-Language: zh-CN");

      assertThat(response.status()).isEqualTo(200);
      assertThat(response.field("Content-Language")).isEqualTo("zh-CN");
      assertThat(response.field("Vary")).isEqualTo("Accept, Accept-Language");
      assertThat(response.text()).contains(words);
    }
  }

  @Test
  void soIsADissectionOfWhatIsPosted() {
    RawResponse response =
        post("/dissect", "GET / HTTP/1.1\r\nHost : a\r\n\r\n", "Accept-Language: zh-CN");

    assertThat(response.field("Content-Language")).isEqualTo("zh-CN");
    assertThat(response.field("Vary")).isEqualTo("Accept-Language");
    assertThat(response.text())
        .contains("\"rule\" : \"space-before-colon\"", "\"severity\" : \"error\"")
        .contains("\"message\" : \"应为 \\\":\\\"，实为 SP\"", "\"role\" : \"field-line\"")
        .doesNotContain("expected", "No whitespace is allowed");
  }

  @Test
  void soIsTheCatalogueOfRules() {
    RawResponse response = get("/findings/space-before-colon", "Accept-Language: zh-CN");

    assertThat(response.field("Content-Language")).isEqualTo("zh-CN");
    assertThat(response.text()).startsWith("错误  space-before-colon").contains("空白");
  }

  @Test
  void soIsTheAnswerToARequestThatIsRefused() {
    try (RawClient client = connect()) {
      String refused = "GET /x HTTP/1.1\r\nHost : a\r\nAccept-Language: zh-CN\r\n\r\n";

      RawResponse response = client.send(refused).readResponse("GET");

      assertThat(response.status()).isEqualTo(400);
      assertThat(response.field("Content-Language")).isEqualTo("zh-CN");
      assertThat(response.text()).contains("应为 \":\"，实为 SP").contains("服务器的原话");
    }
  }
}
