package dev.httpanatomy.finding.field;

import static dev.httpanatomy.finding.Severity.NOTE;

import dev.httpanatomy.dissection.Dissection;
import dev.httpanatomy.dissection.Node;
import dev.httpanatomy.dissection.Role;
import dev.httpanatomy.dissection.field.CacheDirectives;
import dev.httpanatomy.dissection.field.DeltaSeconds;
import dev.httpanatomy.finding.Finding;
import dev.httpanatomy.finding.Quoted;
import dev.httpanatomy.finding.Rule;
import dev.httpanatomy.finding.Subject;
import dev.httpanatomy.wording.Sentence;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/// `Expires`, `Age`, `Pragma` and `Vary` beside `Cache-Control`, RFC 9111 §4.2, §5.
public final class Freshness implements Subject {

  static final Rule EXPIRES_NO_DATE =
      new Rule(
          "expires-without-date",
          NOTE,
          "an Expires that is no date",
          """
          A cache must take an invalid date, and 0 above all, for one in the past: the response is
          stale at once. That is often meant, but a mistake in a real date has the same effect and
          nobody notices.
          """,
          "Send Cache-Control: no-cache, or max-age and the seconds.",
          "RFC 9111 §5.3");

  static final Rule EXPIRES_DIFFERS =
      new Rule(
          "expires-differs-from-max-age",
          NOTE,
          "an Expires that says another lifetime than max-age",
          """
          Where both are there, caches go by max-age and ignore Expires. Only software from the time
          of HTTP/1.0 goes by Expires, and keeps the response for another time than all others.
          """,
          "Send max-age alone, or the same time in both.",
          "RFC 9111 §5.3");

  static final Rule STALE =
      new Rule(
          "age-beyond-max-age",
          NOTE,
          "a response older than its max-age",
          """
          Age says how many seconds ago the origin server made or confirmed the response. It was no
          longer fresh when a cache sent it, which is allowed when the origin can't be reached, or
          when the client or the directives permit it.
          """,
          "Ask with Cache-Control: no-cache for a fresh one.",
          "RFC 9111 §4.2");

  static final Rule PRAGMA =
      new Rule(
          "pragma-in-response",
          NOTE,
          "a Pragma in a response",
          """
          Only Pragma: no-cache in a request was ever defined. In a response it has no meaning that
          caches could rely on, and the field is deprecated altogether.
          """,
          "Send Cache-Control instead.",
          "RFC 9111 §5.4");

  static final Rule VARY_ANY =
      new Rule(
          "vary-on-anything",
          NOTE,
          "a Vary with an asterisk",
          """
          The response depends on more than the fields of the request, so no cache may use it for
          another request without asking the server. Other names beside the asterisk do not change
          that.
          """,
          "Name the fields, or say Cache-Control: no-cache.",
          "RFC 9110 §12.5.5");

  /// Servers read the clock twice for the two fields.
  private static final long SAME_SECONDS = 2;

  @Override
  public List<Rule> rules() {
    return List.of(EXPIRES_NO_DATE, EXPIRES_DIFFERS, STALE, PRAGMA, VARY_ANY);
  }

  @Override
  public void check(Dissection message, Consumer<Finding> found) {
    if (Parted.status(message) == 0) {
      return;
    }
    for (Node value : Parted.values(message, "Expires").toList()) {
      if (value.child(Role.HTTP_DATE).isEmpty() || value.child(Role.UNPARSED).isPresent()) {
        Sentence words = Sentence.of("taken for the past: {0}", Quoted.of(message.text(value)));
        found.accept(EXPIRES_NO_DATE.at(value.span(), words));
      }
    }
    OptionalLong maxAge =
        Parted.values(message, "Cache-Control")
            .map(value -> CacheDirectives.of(message.octets(), value).seconds("max-age"))
            .filter(OptionalLong::isPresent)
            .findFirst()
            .orElse(OptionalLong.empty());
    if (maxAge.isPresent()) {
      checkExpires(message, maxAge.getAsLong(), found);
      checkAge(message, maxAge.getAsLong(), found);
    }
    Parted.values(message, "Pragma")
        .forEach(value -> found.accept(PRAGMA.at(value.span(), "without meaning in a response")));
    Parted.parts(message, Role.ASTERISK, "Vary")
        .forEach(any -> found.accept(VARY_ANY.at(any.span(), "no other request gets it")));
  }

  /// A time before Date and a max-age of 0 both say that the response is stale.
  private static void checkExpires(Dissection message, long maxAge, Consumer<Finding> found) {
    Optional<Node> expires = Parted.values(message, "Expires").findFirst();
    Optional<Instant> until = Parted.time(message, "Expires");
    Optional<Instant> date = Parted.time(message, "Date");
    if (expires.isEmpty() || until.isEmpty() || date.isEmpty()) {
      return;
    }
    long lifetime = Math.max(0, Duration.between(date.get(), until.get()).toSeconds());
    boolean bothEndless = maxAge == DeltaSeconds.MOST && lifetime >= DeltaSeconds.MOST;
    if (Math.abs(lifetime - maxAge) > SAME_SECONDS && !bothEndless) {
      Sentence words =
          Sentence.of("{0} s by Expires, {1} s by max-age, which counts", lifetime, maxAge);
      found.accept(EXPIRES_DIFFERS.at(expires.get().span(), words));
    }
  }

  private static void checkAge(Dissection message, long maxAge, Consumer<Finding> found) {
    Parted.parts(message, Role.DELTA_SECONDS, "Age")
        .filter(age -> DeltaSeconds.read(message.text(age)).orElse(0) > maxAge)
        .forEach(age -> {
          Sentence words = Sentence.of("{0} s old, fresh for {1} s", message.text(age), maxAge);
          found.accept(STALE.at(age.span(), words));
        });
  }
}
