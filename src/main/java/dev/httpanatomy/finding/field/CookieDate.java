package dev.httpanatomy.finding.field;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A date as user agents read it in `Expires` of a cookie, in nearly any order and with nearly any
/// marks between the parts, RFC 6265 §5.1.1.
final class CookieDate {

  private static final Pattern DELIMITERS = Pattern.compile("[\\t -/;-@\\[-`{-~]+");
  private static final Pattern TIME =
      Pattern.compile("([0-9]{1,2}):([0-9]{1,2}):([0-9]{1,2})(?:[^0-9].*)?");
  private static final Pattern DAY = Pattern.compile("([0-9]{1,2})(?:[^0-9].*)?");
  private static final Pattern MONTH =
      Pattern.compile("(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec).*");
  private static final Pattern YEAR = Pattern.compile("([0-9]{2,4})(?:[^0-9].*)?");
  private static final int FIRST_YEAR = 1601;
  private static final int HUNDRED = 100;

  private CookieDate() {}

  /// Whether a user agent finds a time, a day, a month and a year in the text.
  static boolean isOne(String text) {
    boolean time = false;
    boolean month = false;
    int day = -1;
    int year = -1;
    for (String token : DELIMITERS.split(text.toLowerCase(Locale.ROOT))) {
      Matcher clock = TIME.matcher(token);
      Matcher days = DAY.matcher(token);
      Matcher years = YEAR.matcher(token);
      if (!time && clock.matches()) {
        time = true;
        if (number(clock, 1) > 23 || number(clock, 2) > 59 || number(clock, 3) > 59) {
          return false;
        }
      } else if (day < 0 && days.matches()) {
        day = number(days, 1);
      } else if (!month && MONTH.matcher(token).matches()) {
        month = true;
      } else if (year < 0 && years.matches()) {
        year = number(years, 1);
      }
    }
    boolean known = year >= FIRST_YEAR || year >= 0 && year < HUNDRED;
    return time && month && day >= 1 && day <= 31 && known;
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }
}
