package dev.httpanatomy.finding.field;

import static dev.httpanatomy.finding.Severity.NOTE;
import static dev.httpanatomy.finding.Severity.WARNING;

import dev.httpanatomy.dissection.Dissection;
import dev.httpanatomy.dissection.Node;
import dev.httpanatomy.dissection.Role;
import dev.httpanatomy.finding.Finding;
import dev.httpanatomy.finding.Rule;
import dev.httpanatomy.finding.Subject;
import dev.httpanatomy.wording.Sentence;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/// Cache directives of a response that get in each other's way, RFC 9111 §5.2.2.
public final class Storing implements Subject {

  static final Rule PUBLIC_AND_PRIVATE =
      new Rule(
          "public-and-private",
          WARNING,
          "a response that is both public and private",
          """
          The one lets shared caches store the response, the other forbids it. Caches are to go by the
          stricter of the two, but who wrote public expected otherwise; and a cache that goes by it
          shows the data of one user to others.
          """,
          "Decide for one of the two.",
          "RFC 9111 §5.2.2.7");

  static final Rule NO_STORE_WITH_LIFETIME =
      new Rule(
          "no-store-with-lifetime",
          NOTE,
          "a lifetime on a response that must not be stored",
          """
          With no-store nothing is kept, so it does not matter for how long. One of the directives does
          not do what its author meant; often a default of the framework stands beside a setting of
          the application.
          """,
          "Send no-store alone, or leave it out.",
          "RFC 9111 §5.2.2.5");

  static final Rule PRIVATE_WITH_S_MAXAGE =
      new Rule(
          "s-maxage-with-private",
          NOTE,
          "an s-maxage on a private response",
          """
          The number counts for shared caches only, and these must not store a private response. So
          s-maxage has no effect; private caches go by max-age.
          """,
          "Send max-age instead, or leave private out.",
          "RFC 9111 §5.2.2.10");

  static final Rule IMMUTABLE_WITHOUT_LIFETIME =
      new Rule(
          "immutable-without-lifetime",
          NOTE,
          "an immutable response without max-age or Expires",
          """
          The directive spares the check on reload while the response is fresh. It does not make it
          fresh: without a lifetime it is so for a time that each cache guesses, or not at all.
          """,
          "Send a long max-age as well.",
          "RFC 8246 §2");

  @Override
  public List<Rule> rules() {
    return List.of(
        PUBLIC_AND_PRIVATE,
        NO_STORE_WITH_LIFETIME,
        PRIVATE_WITH_S_MAXAGE,
        IMMUTABLE_WITHOUT_LIFETIME);
  }

  @Override
  public void check(Dissection message, Consumer<Finding> found) {
    if (Parted.status(message) == 0) {
      return;
    }
    Map<String, Node> byName = byName(message);
    // With names of fields, private is about these fields only.
    boolean whollyPrivate =
        byName.containsKey("private")
            && byName.get("private").child(Role.DIRECTIVE_VALUE).isEmpty();
    if (whollyPrivate && byName.containsKey("public")) {
      Sentence words = Sentence.of("\"public\" beside \"private\"");
      found.accept(PUBLIC_AND_PRIVATE.at(byName.get("public").span(), words));
    }
    if (whollyPrivate && byName.containsKey("s-maxage")) {
      Sentence words = Sentence.of("without effect beside \"private\"");
      found.accept(PRIVATE_WITH_S_MAXAGE.at(byName.get("s-maxage").span(), words));
    }
    // Beside must-understand, no-store is for caches that do not know the status: RFC 9111
    // §5.2.2.3.
    if (byName.containsKey("no-store") && !byName.containsKey("must-understand")) {
      checkLifetime(message, byName, found);
    }
    if (byName.containsKey("immutable")
        && !byName.containsKey("max-age")
        && !byName.containsKey("s-maxage")
        && !byName.containsKey("no-store")
        && !Parted.has(message, "Expires")) {
      Sentence words = Sentence.of("expected a max-age as well, found none");
      found.accept(IMMUTABLE_WITHOUT_LIFETIME.at(byName.get("immutable").span(), words));
    }
  }

  /// A lifetime of 0 says once more that the response is not to be reused.
  private static void checkLifetime(
      Dissection message, Map<String, Node> byName, Consumer<Finding> found) {
    for (String name : List.of("max-age", "s-maxage", "immutable", "stale-while-revalidate")) {
      Node directive = byName.get(name);
      if (directive != null
          && !Parted.text(message, directive, Role.DIRECTIVE_VALUE).matches("\"?0+\"?")) {
        Sentence words = Sentence.of("without effect beside \"no-store\"");
        found.accept(NO_STORE_WITH_LIFETIME.at(directive.span(), words));
      }
    }
  }

  private static Map<String, Node> byName(Dissection message) {
    Map<String, Node> byName = new HashMap<>();
    Parted.parts(message, Role.CACHE_DIRECTIVE, "Cache-Control")
        .filter(directive -> directive.child(Role.DIRECTIVE_NAME).isPresent())
        .forEach(directive ->
            byName.putIfAbsent(
                Parted.text(message, directive, Role.DIRECTIVE_NAME).toLowerCase(Locale.ROOT),
                directive));
    return byName;
  }
}
