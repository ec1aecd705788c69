package dev.httpanatomy.finding.field;

import static dev.httpanatomy.finding.Severity.NOTE;
import static dev.httpanatomy.finding.Severity.WARNING;

import dev.httpanatomy.dissection.Dissection;
import dev.httpanatomy.dissection.MessageKind;
import dev.httpanatomy.dissection.Node;
import dev.httpanatomy.dissection.Role;
import dev.httpanatomy.dissection.field.DeltaSeconds;
import dev.httpanatomy.dissection.field.QuotedText;
import dev.httpanatomy.finding.Finding;
import dev.httpanatomy.finding.Quoted;
import dev.httpanatomy.finding.Rule;
import dev.httpanatomy.finding.Subject;
import dev.httpanatomy.wording.Sentence;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/// The directives of `Cache-Control` one by one, RFC 9111 §5.2.
public final class CacheControl implements Subject {

  static final Rule UNKNOWN =
      new Rule(
          "unknown-cache-directive",
          NOTE,
          "a cache directive that is not registered",
          """
          A cache must ignore a directive that it does not know, so the value does nothing unless the
          cache is one that it was made for. Often a name is misspelt, as no_cache or maxage, and the
          response is stored against its sender's will.
          """,
          "Check how the directive is written.",
          "RFC 9111 §5.2.3");

  static final Rule CONFLICTING =
      new Rule(
          "conflicting-cache-directive",
          WARNING,
          "a cache directive twice with different values",
          """
          A cache should use the first of them, or take the response for stale; some use the last. So
          how long it is kept depends on who keeps it. Mostly the application and a server before it
          both set the field.
          """,
          "Send each directive once.",
          "RFC 9111 §4.2.1");

  static final Rule SECONDS =
      new Rule(
          "invalid-cache-seconds",
          WARNING,
          "a cache directive without the number of seconds that it needs",
          """
          The value is a whole number of seconds, in digits only. Without it caches ought to take the
          response for stale, but some drop the directive alone and then keep the response as long as
          they think fit.
          """,
          "Write seconds in digits, as in max-age=3600.",
          "RFC 9111 §4.2.1");

  static final Rule QUOTED_SECONDS =
      new Rule(
          "quoted-cache-seconds",
          WARNING,
          "the seconds of a cache directive in quotes",
          """
          A sender must write the number as a token, as in max-age=5. Recipients ought to accept quotes
          as well, but some stop reading at the quote and find no number at all.
          """,
          "Write the number without quotes.",
          "RFC 9111 §5.2.2.1");

  static final Rule NEEDLESS_VALUE =
      new Rule(
          "value-on-cache-switch",
          WARNING,
          "a value on a cache directive that has none",
          """
          The directive is a switch: its name is all there is to it, and a value has no defined
          meaning. Some caches then ignore the directive, so that no-store=true may be stored, and
          public=false is public.
          """,
          "Write the name alone, or leave the directive out.",
          "RFC 9111 §5.2");

  static final Rule OF_RESPONSES =
      new Rule(
          "response-directive-in-request",
          NOTE,
          "a cache directive of responses in a request",
          """
          The directive says how a response may be stored, and means nothing in a request: caches
          ignore it there, and go by what the response says.
          """,
          "Leave it out, or send no-cache or no-store.",
          "RFC 9111 §5.2.1");

  static final Rule OF_REQUESTS =
      new Rule(
          "request-directive-in-response",
          NOTE,
          "a cache directive of requests in a response",
          """
          The directive says what a client wants of the caches on the way, and means nothing in a
          response: caches ignore it there.
          """,
          "Leave it out, or send max-age or stale-while-revalidate.",
          "RFC 9111 §5.2.2");

  private static final Set<String> SECONDS_NEEDED =
      Set.of("max-age", "s-maxage", "min-fresh", "stale-while-revalidate", "stale-if-error");
  private static final Set<String> SWITCHES =
      Set.of(
          "no-store",
          "no-transform",
          "only-if-cached",
          "must-revalidate",
          "must-understand",
          "proxy-revalidate",
          "public",
          "immutable");
  private static final Set<String> REQUESTS_ONLY =
      Set.of("max-stale", "min-fresh", "only-if-cached");
  private static final Set<String> RESPONSES_ONLY =
      Set.of(
          "must-revalidate",
          "must-understand",
          "private",
          "proxy-revalidate",
          "public",
          "s-maxage",
          "stale-while-revalidate",
          "immutable");
  private static final Set<String> OTHERS =
      Set.of("max-age", "max-stale", "no-cache", "stale-if-error", "pre-check", "post-check");

  @Override
  public List<Rule> rules() {
    return List.of(
        UNKNOWN, CONFLICTING, SECONDS, QUOTED_SECONDS, NEEDLESS_VALUE, OF_RESPONSES, OF_REQUESTS);
  }

  @Override
  public void check(Dissection message, Consumer<Finding> found) {
    Map<String, String> seconds = new HashMap<>();
    Parted.parts(message, Role.CACHE_DIRECTIVE, "Cache-Control")
        .filter(directive -> directive.child(Role.DIRECTIVE_NAME).isPresent())
        .filter(directive -> directive.child(Role.UNPARSED).isEmpty())
        .forEach(directive -> checkDirective(message, directive, seconds, found));
  }

  private static void checkDirective(
      Dissection message, Node directive, Map<String, String> seconds, Consumer<Finding> found) {
    String name = Parted.text(message, directive, Role.DIRECTIVE_NAME).toLowerCase(Locale.ROOT);
    String raw = Parted.text(message, directive, Role.DIRECTIVE_VALUE);
    String value = QuotedText.read(raw);
    boolean request = message.kind() == MessageKind.REQUEST;
    if (!isKnown(name)) {
      Sentence words = Sentence.of("expected a registered directive, found {0}", Quoted.of(name));
      found.accept(UNKNOWN.at(directive.span(), words));
    } else if (request && RESPONSES_ONLY.contains(name)) {
      found.accept(
          OF_RESPONSES.at(directive.span(), Sentence.of("{0} is of responses", Quoted.of(name))));
    } else if (!request && REQUESTS_ONLY.contains(name)) {
      found.accept(
          OF_REQUESTS.at(directive.span(), Sentence.of("{0} is of requests", Quoted.of(name))));
    }
    if (SWITCHES.contains(name) && !raw.isEmpty()) {
      Sentence words =
          Sentence.of("expected {0} alone, found the value {1}", Quoted.of(name), Quoted.of(raw));
      found.accept(NEEDLESS_VALUE.at(directive.span(), words));
    }
    if (SECONDS_NEEDED.contains(name) || name.equals("max-stale") && !raw.isEmpty()) {
      if (DeltaSeconds.read(value).isEmpty()) {
        Sentence words = Sentence.of("expected 1*DIGIT, found {0}", Quoted.of(raw));
        found.accept(SECONDS.at(directive.span(), words));
      } else if (raw.startsWith("\"")) {
        Sentence words = Sentence.of("expected {0} without quotes of its own", Quoted.of(value));
        found.accept(QUOTED_SECONDS.at(directive.span(), words));
      }
      String before = seconds.putIfAbsent(name, value);
      if (before != null && !before.equals(value)) {
        Sentence words = Sentence.of("{0} here, {1} before", Quoted.of(value), Quoted.of(before));
        found.accept(CONFLICTING.at(directive.span(), words));
      }
    }
  }

  private static boolean isKnown(String name) {
    return SECONDS_NEEDED.contains(name)
        || SWITCHES.contains(name)
        || RESPONSES_ONLY.contains(name)
        || OTHERS.contains(name);
  }
}
