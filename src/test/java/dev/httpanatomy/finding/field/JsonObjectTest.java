package dev.httpanatomy.finding.field;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// RFC 8259 §4.
class JsonObjectTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"a\":1}                       | 1",
        "{ \"b\" : 2 , \"a\" : \"x\" }   | \"x\"",
        "{\"b\":{\"a\":1},\"a\":2}       | 2",
        "{\"b\":[\"a\",{\"a\":1}],\"a\":3} | 3",
        "{\"b\":\"a\",\"a\":4}           | 4",
        "{\"b\":\"\\\"a\\\":9\",\"a\":5} | 5",
        "{\"a\":1300819380,\"a\":2}      | 1300819380",
        "{\"a\":7                        | 7",
        "{\"a\":                         | ``",
      })
  void aMemberOfTheOutermostObjectIsFound(String json, String value) {
    assertThat(JsonObject.member(json, "a")).contains(value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "a",
        "\"a\":1",
        "[\"a\",1]",
        "{\"b\":{\"a\":1}}",
        "{\"b\":\"a\"}",
        "{\"A\":1}",
        "{\"a\"",
        "{\"a",
        "{\"\\u0061\":1}"
      })
  void whatIsNoneIsNotFound(String json) {
    assertThat(JsonObject.member(json, "a")).isEmpty();
  }

  @Test
  void noBeginningLeadsToAnException() {
    String json = "{\"b\":[{\"c\\\\\\\"\":\"}\"},null],\"a\" : \"x\\\"y\", \"d\":{}}";
    for (int end = 0; end <= json.length(); end++) {
      assertThat(JsonObject.member(json.substring(0, end), "none")).isEmpty();
      JsonObject.member(json.substring(0, end), "a");
    }
  }
}
