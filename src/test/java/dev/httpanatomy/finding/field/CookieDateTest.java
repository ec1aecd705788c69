package dev.httpanatomy.finding.field;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// RFC 6265 §5.1.1.
class CookieDateTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Wed, 09 Jun 2021 10:18:14 GMT",
        "Wed, 09-Jun-2021 10:18:14 GMT",
        "Sunday, 06-Nov-94 08:49:37 GMT",
        "Sun Nov  6 08:49:37 1994",
        "1994 Nov 6 8:49:37",
        "08:49:37 6th NOVEMBER 94",
        "jan 1 00:00:00 1601",
        "1 jan 00 00:00:00",
        "31 dec 2021 23:59:59pm"
      })
  void aTimeADayAMonthAndAYearAreADate(String text) {
    assertThat(CookieDate.isOne(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "0",
        "-1",
        "Thu",
        "Wed, 09 Jun 2021",
        "Wed, 09 2021 10:18:14 GMT",
        "Jun 2021 10:18:14 GMT",
        "Wed, 09 Jun 10:18:14 GMT",
        "Wed, 32 Jun 2021 10:18:14 GMT",
        "Wed, 00 Jun 2021 10:18:14 GMT",
        "Wed, 09 Jun 1600 10:18:14 GMT",
        "Wed, 09 Jun 20211 10:18:14 GMT",
        "Wed, 09 Jun 2021 24:18:14 GMT",
        "Wed, 09 Jun 2021 10:60:14 GMT",
        "Wed, 09 Jun 2021 10:18:60 GMT",
        "Wed, 09 Jun 2021 10:18 GMT"
      })
  void whereOneIsMissingOrOutOfRangeItIsNone(String text) {
    assertThat(CookieDate.isOne(text)).isFalse();
  }
}
