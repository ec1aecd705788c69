package dev.httpanatomy.dissection.field;

import dev.httpanatomy.dissection.Role;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// `HTTP-date = IMF-fixdate / obs-date`, in one of three formats, RFC 9110 §5.6.7.
///
/// ```
/// Sun, 06 Nov 1994 08:49:37 GMT    IMF-fixdate
/// Sunday, 06-Nov-94 08:49:37 GMT   rfc850-date, obsolete
/// Sun Nov  6 08:49:37 1994         asctime-date, obsolete
/// ```
///
/// Whether there is such a day is not the grammar's; [HttpDate] knows.
final class HttpDateGrammar implements FieldGrammar {

  static final FieldGrammar GRAMMAR = new HttpDateGrammar();

  private static final int LONGEST = 40;
  private static final String TIME = "(?<HOUR>[0-9]{2}):(?<MINUTE>[0-9]{2}):(?<SECOND>[0-9]{2})";
  private static final String MONTH = "(?<MONTH>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)";
  private static final String SHORT_DAY = "(?<NAME>Mon|Tue|Wed|Thu|Fri|Sat|Sun)";
  private static final String LONG_DAY =
      "(?<NAME>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)";
  private static final String DAY = "(?<DAY>[0-9]{2})";
  private static final List<Pattern> FORMATS =
      List.of(
          Pattern.compile(
              SHORT_DAY + ", " + DAY + " " + MONTH + " (?<YEAR>[0-9]{4}) " + TIME + " (?<GMT>GMT)"),
          Pattern.compile(
              LONG_DAY + ", " + DAY + "-" + MONTH + "-(?<YEAR>[0-9]{2}) " + TIME + " (?<GMT>GMT)"),
          Pattern.compile(
              SHORT_DAY
                  + " "
                  + MONTH
                  + " (?: |(?=[0-9]{2}))(?<DAY>[0-9]{1,2}) "
                  + TIME
                  + " (?<YEAR>[0-9]{4})"));
  private static final List<String> GROUPS =
      List.of("NAME", "DAY", "MONTH", "YEAR", "HOUR", "MINUTE", "SECOND", "GMT");
  private static final List<Role> ROLES =
      List.of(
          Role.DAY_NAME,
          Role.DAY,
          Role.MONTH,
          Role.YEAR,
          Role.HOUR,
          Role.MINUTE,
          Role.SECOND,
          Role.GMT);

  @Override
  public void lay(Parts parts) {
    for (Pattern format : FORMATS) {
      Matcher date = format.matcher(parts.text(Math.min(parts.end(), parts.at() + LONGEST)));
      if (date.lookingAt()) {
        int start = parts.at();
        parts.node(Role.HTTP_DATE, start + date.end(), inner -> layParts(inner, start, date));
        return;
      }
    }
    parts.missing("HTTP-date");
  }

  private static void layParts(Parts parts, int start, Matcher date) {
    while (parts.hasMore()) {
      int part = part(date, parts.at() - start);
      if (part >= 0) {
        parts.leaf(ROLES.get(part), start + date.end(GROUPS.get(part)));
      } else {
        parts.leaf(
            switch (parts.peek()) {
              case ',' -> Role.COMMA;
              case ':' -> Role.COLON;
              case '-' -> Role.HYPHEN;
              default -> Role.SP;
            },
            parts.at() + 1);
      }
    }
  }

  /// Which part begins at `offset`, or -1.
  private static int part(Matcher date, int offset) {
    for (int i = 0; i < GROUPS.size(); i++) {
      String group = GROUPS.get(i);
      if (date.namedGroups().containsKey(group) && date.start(group) == offset) {
        return i;
      }
    }
    return -1;
  }
}
