package dev.httpanatomy.dissection.field;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// When an `HTTP-date` is, RFC 9110 §5.6.7.
public final class HttpDate {

  private static final String TIME = "([0-9]{2}):([0-9]{2}):([0-9]{2})";
  private static final Pattern FIXED =
      Pattern.compile("[A-Za-z]{3}, ([0-9]{2}) ([A-Z][a-z]{2}) ([0-9]{4}) " + TIME + " GMT");
  private static final Pattern RFC850 =
      Pattern.compile("[A-Za-z]+, ([0-9]{2})-([A-Z][a-z]{2})-([0-9]{2}) " + TIME + " GMT");
  private static final Pattern ASCTIME =
      Pattern.compile("[A-Za-z]{3} ([A-Z][a-z]{2}) ([ 0-9][0-9]) " + TIME + " ([0-9]{4})");
  private static final List<String> MONTHS =
      List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");
  private static final int LEAP_SECOND = 60;
  private static final int CENTURY = 100;
  private static final int FUTURE_YEARS = 50;

  private HttpDate() {}

  /// The time that a date in one of the two formats with a whole year means; nothing where it is
  /// another text, or where there is no such day or time. A leap second is taken for the second
  /// before it.
  public static Optional<Instant> read(String text) {
    Matcher fixed = FIXED.matcher(text);
    if (fixed.matches()) {
      return time(number(fixed, 3), fixed.group(2), number(fixed, 1), fixed, 4);
    }
    Matcher asctime = ASCTIME.matcher(text);
    return asctime.matches()
        ? time(
            number(asctime, 6),
            asctime.group(1),
            Integer.parseInt(asctime.group(2).strip()),
            asctime,
            3)
        : Optional.empty();
  }

  /// The time that a date in any of the three formats means.
  ///
  /// @param now what two digits of a year are relative to: a date that would be more than 50 years
  ///   after it is of the century before
  public static Optional<Instant> read(String text, Instant now) {
    Matcher rfc850 = RFC850.matcher(text);
    if (!rfc850.matches()) {
      return read(text);
    }
    LocalDateTime today = LocalDateTime.ofInstant(now, ZoneOffset.UTC);
    int year = today.getYear() / CENTURY * CENTURY + number(rfc850, 3);
    Instant latest = today.plusYears(FUTURE_YEARS).toInstant(ZoneOffset.UTC);
    return time(year, rfc850.group(2), number(rfc850, 1), rfc850, 4)
        .filter(time -> !time.isAfter(latest))
        .or(() -> time(year - CENTURY, rfc850.group(2), number(rfc850, 1), rfc850, 4));
  }

  private static Optional<Instant> time(
      int year, String month, int day, Matcher date, int hourGroup) {
    int second = number(date, hourGroup + 2);
    try {
      return Optional.of(
          LocalDateTime.of(
                  year,
                  MONTHS.indexOf(month) + 1,
                  day,
                  number(date, hourGroup),
                  number(date, hourGroup + 1),
                  second == LEAP_SECOND ? LEAP_SECOND - 1 : second)
              .toInstant(ZoneOffset.UTC));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static int number(Matcher date, int group) {
    return Integer.parseInt(date.group(group));
  }
}
