package dev.httpanatomy.httpbin;

import static dev.httpanatomy.httpbin.Dialect.GO_HTTPBIN;
import static dev.httpanatomy.httpbin.Dialect.HTTPBIN;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationsTest {

  @ParameterizedTest
  @CsvSource({"0, 0", "1, 1000", "1.5, 1500", ".25, 250", "2., 2000", "1e-1, 100", "+3, 3000"})
  void secondsAreOfBothDialects(String text, long milliseconds) {
    Duration expected = Duration.ofMillis(milliseconds);
    assertThat(Durations.parse(text, HTTPBIN)).contains(expected);
    assertThat(Durations.parse(text, GO_HTTPBIN)).contains(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "1s, 1000000000", "1.5s, 1500000000", "300ms, 300000000", "2us, 2000", "2µs, 2000",
    "2μs, 2000", "7ns, 7", "1m1s, 61000000000", "1h0.5m, 3630000000000", "+.5s, 500000000"
  })
  void unitsAreOfGo(String text, long nanoseconds) {
    assertThat(Durations.parse(text, GO_HTTPBIN)).contains(Duration.ofNanos(nanoseconds));
    assertThat(Durations.parse(text, HTTPBIN)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "x", "-1", "-1s", "nan", "NaN", "-inf", "1d", "0x1p3", "1s 1s", "s", ".s", ".", "1__0",
        "1e", "１"
      })
  void whatIsNoLengthOfTimeIsNone(String text) {
    assertThat(Durations.parse(text, HTTPBIN)).isEmpty();
    assertThat(Durations.parse(text, GO_HTTPBIN)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e400", "inf", "Infinity", "99999999999999999999"})
  void whatIsTooLargeIsVeryLong(String text) {
    assertThat(Durations.parse(text, HTTPBIN))
        .hasValueSatisfying(each -> assertThat(each).isGreaterThan(Duration.ofDays(36500)));
  }

  @Test
  void hugeUnitsAreVeryLong() {
    assertThat(Durations.parse("9".repeat(90) + "h", GO_HTTPBIN))
        .contains(Duration.ofNanos(Long.MAX_VALUE));
    assertThat(Durations.parse("9".repeat(900) + "h", GO_HTTPBIN)).isEmpty();
  }
}
