package dev.httpanatomy.finding.field;

import static dev.httpanatomy.finding.Severity.NOTE;
import static dev.httpanatomy.finding.Severity.WARNING;

import dev.httpanatomy.dissection.Dissection;
import dev.httpanatomy.dissection.Node;
import dev.httpanatomy.dissection.Role;
import dev.httpanatomy.dissection.field.HttpDate;
import dev.httpanatomy.finding.Finding;
import dev.httpanatomy.finding.Quoted;
import dev.httpanatomy.finding.Rule;
import dev.httpanatomy.finding.Subject;
import dev.httpanatomy.wording.Sentence;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// `HTTP-date`, RFC 9110 §5.6.7, and how the dates of a message go together.
public final class HttpDates implements Subject {

  static final Rule INVALID =
      new Rule(
          "invalid-date",
          WARNING,
          "a value that is no HTTP-date",
          """
          A date has one fixed form, as "Sun, 06 Nov 1994 08:49:37 GMT", in English and to the
          second. Recipients ignore a condition whose date they can't read, and take a response
          without a readable date for one that they can't judge the age of.
          """,
          "Write the date as IMF-fixdate.",
          "RFC 9110 §5.6.7");

  static final Rule OTHER_ZONE =
      new Rule(
          "date-not-in-gmt",
          WARNING,
          "a date in another zone than GMT, or under another name",
          """
          Every HTTP-date is in UTC and says so with the letters GMT. Of a date that ends with UTC, an
          offset or the name of another zone, some recipients drop all and some read the numbers as
          if they were GMT, and so are hours wrong.
          """,
          "Convert the time to UTC and write GMT.",
          "RFC 9110 §5.6.7");

  static final Rule OBSOLETE =
      new Rule(
          "obsolete-date-format",
          WARNING,
          "a date in one of the two obsolete formats",
          """
          A sender must write a date as IMF-fixdate. Recipients must still read the formats of RFC 850
          and of asctime, but the one has two digits for the year, which every recipient has to
          guess the century of, and the other is often left out of newer software.
          """,
          "Write the date as \"Sun, 06 Nov 1994 08:49:37 GMT\".",
          "RFC 9110 §5.6.7");

  static final Rule IMPOSSIBLE =
      new Rule(
          "impossible-date",
          WARNING,
          "a date or time that does not exist",
          """
          The form is right, but there is no such day in that month or no such time in a day.
          Recipients drop the value or let it run over into the next month, and so come to different
          answers on whether a response is fresh or a condition holds.
          """,
          "Format the time with a library instead of by hand.",
          "RFC 9110 §5.6.7");

  static final Rule WRONG_DAY_NAME =
      new Rule(
          "wrong-day-name",
          WARNING,
          "a date with the name of another day of the week",
          """
          The day of the week follows from the date. Where the two disagree, one of them is wrong;
          most recipients ignore the name, strict ones take the whole date for invalid.
          """,
          "Format the time with a library instead of by hand.",
          "RFC 9110 §5.6.7");

  static final Rule FUTURE_MODIFICATION =
      new Rule(
          "last-modified-after-date",
          WARNING,
          "a Last-Modified later than Date",
          """
          An origin server must not claim that something was changed after it sent it: a client that
          sends such a date back as If-Modified-Since may miss the changes made until then. Mostly
          two clocks disagree, that of the files and that of the server.
          """,
          "Send the time of Date in place of a later one.",
          "RFC 9110 §8.8.2.1");

  static final Rule MISSING_DATE =
      new Rule(
          "missing-date",
          NOTE,
          "a response without Date, but with fields that are relative to it",
          """
          Expires, Last-Modified, Age and max-age are held against Date. An origin server with a clock
          must send it in all responses of the classes 2xx, 3xx and 4xx; without it a
          recipient takes the time at which the response arrived, and judges it fresher than it is.
          """,
          "Send Date, unless the server has no clock.",
          "RFC 9110 §6.6.1");

  private static final String[] FIELDS = {
    "Date",
    "Last-Modified",
    "Expires",
    "Retry-After",
    "If-Modified-Since",
    "If-Unmodified-Since",
    "If-Range"
  };
  private static final int LETTERS_OF_A_DAY = 3;

  /// What a year of two digits is relative to. Which century it is matters for a leap day only, and
  /// most of them are around this year.
  private static final Instant SOME_TIME = Instant.parse("2000-01-01T00:00:00Z");

  @Override
  public List<Rule> rules() {
    return List.of(
        INVALID,
        OTHER_ZONE,
        OBSOLETE,
        IMPOSSIBLE,
        WRONG_DAY_NAME,
        FUTURE_MODIFICATION,
        MISSING_DATE);
  }

  @Override
  public void check(Dissection message, Consumer<Finding> found) {
    Parted.parts(message, Role.HTTP_DATE, FIELDS).forEach(date -> checkDate(message, date, found));
    checkModification(message, found);
    checkMissing(message, found);
  }

  private static void checkDate(Dissection message, Node date, Consumer<Finding> found) {
    String text = message.text(date);
    if (!text.endsWith("GMT") || date.child(Role.HYPHEN).isPresent()) {
      found.accept(
          OBSOLETE.at(
              date.span(), Sentence.of("expected IMF-fixdate, found {0}", Quoted.of(text))));
    }
    Optional<Instant> time = HttpDate.read(text, SOME_TIME);
    if (time.isEmpty()) {
      found.accept(IMPOSSIBLE.at(date.span(), Sentence.of("{0} does not exist", Quoted.of(text))));
    } else if (date.child(Role.HYPHEN).isEmpty()) {
      checkDayName(message, date, time.get(), found);
    }
  }

  /// A year of two digits may be of any century, so that its day can't be known.
  private static void checkDayName(
      Dissection message, Node date, Instant time, Consumer<Finding> found) {
    String day = time.atOffset(ZoneOffset.UTC).getDayOfWeek().name();
    String right = day.charAt(0) + day.substring(1, LETTERS_OF_A_DAY).toLowerCase(Locale.ROOT);
    date.child(Role.DAY_NAME)
        .filter(name -> !message.text(name).equals(right))
        .ifPresent(name ->
            found.accept(
                WRONG_DAY_NAME.at(
                    name.span(),
                    Sentence.of(
                        "expected \"{0}\", found {1}", right, Quoted.of(message.text(name))))));
  }

  private static void checkModification(Dissection message, Consumer<Finding> found) {
    Optional<Node> modified = Parted.values(message, "Last-Modified").findFirst();
    Optional<Instant> date = Parted.time(message, "Date");
    if (modified.isPresent()
        && date.isPresent()
        && time(message, modified.get()).filter(date.get()::isBefore).isPresent()) {
      Sentence words =
          Sentence.of("{0} is later than Date", Quoted.of(message.text(modified.get())));
      found.accept(FUTURE_MODIFICATION.at(modified.get().span(), words));
    }
  }

  private static void checkMissing(Dissection message, Consumer<Finding> found) {
    int status = Parted.status(message);
    if (status < 200 || status >= 500 || Parted.has(message, "Date")) {
      return;
    }
    Stream<Node> relative =
        Stream.concat(
            Parted.values(message, "Expires", "Last-Modified", "Age"),
            Parted.values(message, "Cache-Control")
                .filter(value -> message.text(value).contains("max-age=")));
    relative
        .findFirst()
        .ifPresent(value ->
            found.accept(
                MISSING_DATE.at(value.span(), "expected a Date field as well, found none")));
  }

  /// When the HTTP-date in a value is, if its year has four digits.
  static Optional<Instant> time(Dissection message, Node value) {
    return value.child(Role.HTTP_DATE).map(message::text).flatMap(HttpDate::read);
  }
}
