package dev.httpanatomy.dissection.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// RFC 9110 §5.6.7, "Date/Time Formats".
class HttpDateTest {

  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Sun, 06 Nov 1994 08:49:37 GMT  | 1994-11-06T08:49:37Z",
        "Sunday, 06-Nov-94 08:49:37 GMT | 1994-11-06T08:49:37Z",
        "Sun Nov  6 08:49:37 1994       | 1994-11-06T08:49:37Z",
        "Wed Nov 16 08:49:37 1994       | 1994-11-16T08:49:37Z",
        "Sat, 29 Feb 2020 00:00:00 GMT  | 2020-02-29T00:00:00Z",
        "Sat, 31 Dec 2016 23:59:60 GMT  | 2016-12-31T23:59:59Z",
        "Fri, 31 Dec 1999 23:59:59 GMT  | 1999-12-31T23:59:59Z",
      })
  void section5_6_7_theThreeFormats(String text, Instant time) {
    assertThat(HttpDate.read(text, NOW)).contains(time);
  }

  /// "MUST interpret a timestamp that appears to be more than 50 years in the future as
  /// representing the most recent year in the past that had the same last two digits."
  @ParameterizedTest
  @CsvSource({"76, 2076", "77, 1977", "26, 2026", "27, 2027", "99, 1999", "00, 2000"})
  void section5_6_7_twoDigitsOfAYearAreAtMost50YearsAhead(String digits, String year) {
    assertThat(HttpDate.read("Sunday, 01-Nov-" + digits + " 08:49:37 GMT", NOW))
        .contains(Instant.parse(year + "-11-01T08:49:37Z"));
  }

  @Test
  void twoDigitsOfAYearAreReadOnlyWhereTheTimeIsKnown() {
    assertThat(HttpDate.read("Sunday, 06-Nov-94 08:49:37 GMT")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "0",
        "Sun, 06 Nov 1994 08:49:37",
        "Sun, 06 Nov 1994 08:49:37 UTC",
        "Sun, 6 Nov 1994 08:49:37 GMT",
        "Sun, 06 nov 1994 08:49:37 GMT",
        "Sun, 06 Abc 1994 08:49:37 GMT",
        "Sun, 31 Feb 1994 08:49:37 GMT",
        "Mon, 29 Feb 2021 00:00:00 GMT",
        "Sun, 00 Nov 1994 08:49:37 GMT",
        "Sun, 06 Nov 1994 24:00:00 GMT",
        "Sun, 06 Nov 1994 08:60:37 GMT",
        "Sun, 06 Nov 1994 08:49:61 GMT",
        "Sun Nov 6 08:49:37 1994",
        "1994-11-06T08:49:37Z",
        "Sunday, 31-Feb-94 08:49:37 GMT"
      })
  void anythingElseIsNoTime(String text) {
    assertThat(HttpDate.read(text, NOW)).isEmpty();
  }
}
