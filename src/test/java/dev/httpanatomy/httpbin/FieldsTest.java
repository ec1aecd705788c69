package dev.httpanatomy.httpbin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldsTest {

  @ParameterizedTest
  @CsvSource({
    "user-agent, User-Agent, User-Agent",
    "X-B3-TRACEID, X-B3-Traceid, X-B3-Traceid",
    "x-a2b, X-A2B, X-A2b",
    "te, Te, Te",
    "a_b, A-B, A_b"
  })
  void namesAsPythonAndAsGoHaveThem(String sent, String python, String go) {
    assertThat(Fields.titleCase(sent)).isEqualTo(python);
    assertThat(Fields.canonical(sent)).isEqualTo(go);
  }

  @ParameterizedTest
  @CsvSource({
    "'a=b', 'a=b'",
    "'anatomy-token=s', ''",
    "'a=b; anatomy-token=s;c=d', 'a=b; c=d'",
    "'xanatomy-token=s', 'xanatomy-token=s'"
  })
  void theTokenIsNoneOfTheCookies(String cookies, String shown) {
    assertThat(Fields.withoutToken(cookies)).isEqualTo(shown);
  }

  /// RFC 9110 §5.5: CR, LF and NUL are invalid within a field value, and dangerous.
  @ParameterizedTest
  @ValueSource(strings = {"a\r\nB: c", "a\n", "\r", "\0"})
  void noValueSplitsAResponse(String value) {
    assertThatExceptionOfType(HttpbinError.class)
        .isThrownBy(() -> Reply.empty(200).with("A", value))
        .matches(error -> error.status() == 400);
  }

  @Test
  void noNameSplitsAResponse() {
    assertThatExceptionOfType(HttpbinError.class)
        .isThrownBy(() -> Reply.empty(200).with("A: b\r\nC", "d"));
  }
}
