package dev.httpanatomy.httpbin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonTest {

  /// The second column is what Python's `json.dumps` writes, the third what Go's `encoding/json`.
  @ParameterizedTest
  @CsvSource({
    "1.5, 1.5, 1.5",
    "2.0, 2.0, 2",
    "1e3, 1000.0, 1000",
    "0.0, 0.0, 0",
    "-0.0, -0.0, -0",
    "1e15, 1000000000000000.0, 1000000000000000",
    "1e16, 1e+16, 10000000000000000",
    "1e21, 1e+21, 1e+21",
    "1.25e22, 1.25e+22, 1.25e+22",
    "0.0001, 0.0001, 0.0001",
    "0.00001, 1e-05, 0.00001",
    "1e-7, 1e-07, 1e-7",
  })
  void numbers(double number, String python, String go) {
    assertThat(Json.write(number, Dialect.HTTPBIN)).isEqualTo(python);
    assertThat(Json.write(number, Dialect.GO_HTTPBIN)).isEqualTo(go);
  }

  @Test
  void httpbinWritesAsciiAndGoWritesUtf8() {
    String text = "é\uD83D\uDE00\u2028<\u0001\u007F";
    assertThat(Json.write(text, Dialect.HTTPBIN))
        .isEqualTo("\"\\u00e9\\ud83d\\ude00\\u2028<\\u0001\u007F\"");
    assertThat(Json.write(text, Dialect.GO_HTTPBIN))
        .isEqualTo("\"é\uD83D\uDE00\\u2028<\\u0001\u007F\"");
  }

  @Test
  void httpbinSortsMembersAndGoKeepsTheirOrder() {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("b", List.of());
    object.put("a", Map.of());
    assertThat(Json.write(object, Dialect.HTTPBIN)).isEqualTo("{\n  \"a\": {},\n  \"b\": []\n}");
    assertThat(Json.write(object, Dialect.GO_HTTPBIN)).isEqualTo("{\n  \"b\": [],\n  \"a\": {}\n}");
    assertThat(Json.line(object, Dialect.HTTPBIN)).isEqualTo("{\"b\": [], \"a\": {}}");
    assertThat(Json.line(object, Dialect.GO_HTTPBIN)).isEqualTo("{\"b\":[],\"a\":{}}");
  }
}
