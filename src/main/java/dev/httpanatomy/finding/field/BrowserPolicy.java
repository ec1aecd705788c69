package dev.httpanatomy.finding.field;

import static dev.httpanatomy.finding.Severity.WARNING;

import dev.httpanatomy.dissection.Deviation;
import dev.httpanatomy.dissection.Dissection;
import dev.httpanatomy.dissection.Node;
import dev.httpanatomy.finding.Finding;
import dev.httpanatomy.finding.Quoted;
import dev.httpanatomy.finding.Rule;
import dev.httpanatomy.finding.Subject;
import dev.httpanatomy.wording.Sentence;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// Fields with a few words that tell browsers what to do, and of which others are ignored.
public final class BrowserPolicy implements Subject {

  static final Rule CONTENT_TYPE_OPTIONS =
      new Rule(
          "invalid-content-type-options",
          WARNING,
          "an X-Content-Type-Options that does not begin with nosniff",
          """
          There is one value, nosniff: a browser then goes by Content-Type and does not guess from
          the content. Of several values the first counts. Any other is ignored, and a text that
          users have uploaded may be run as a script after all.
          """,
          "Send nosniff.",
          "Fetch");

  static final Rule REFERRER =
      new Rule(
          "unknown-referrer-policy",
          WARNING,
          "a Referrer-Policy without a value that browsers know",
          """
          Of a list of values browsers take the last that they know, and go by their default where
          they know none. So more of the URI may be told to other sites than the server wants, or
          less than it needs.
          """,
          "Send a known value, such as strict-origin-when-cross-origin.",
          "Referrer Policy");

  static final Rule PERMISSIONS =
      new Rule(
          "invalid-permissions-policy",
          WARNING,
          "a Permissions-Policy that is no dictionary of Structured Fields",
          """
          The field is written as camera=(), microphone=(self). Mostly a value of its predecessor
          Feature-Policy was taken over, as camera 'none'; microphone 'self'. A browser that can't
          read a part of it ignores the field as a whole, so nothing is restricted.
          """,
          "Write name=(), parted by commas, with origins in double quotes.",
          "Permissions Policy");

  static final Rule CROSS_ORIGIN =
      new Rule(
          "unknown-cross-origin-policy",
          WARNING,
          "a Cross-Origin policy with a value that browsers don't know",
          """
          Browsers take a value that they don't know for none, so the page is not isolated or the
          resource not protected. The values look alike, but each of the three fields has its own;
          case matters.
          """,
          "Send a value of this very field.",
          "HTML");

  private static final Set<String> REFERRER_POLICIES =
      Set.of(
          "no-referrer",
          "no-referrer-when-downgrade",
          "same-origin",
          "origin",
          "strict-origin",
          "origin-when-cross-origin",
          "strict-origin-when-cross-origin",
          "unsafe-url");

  private static final Set<String> OPENER =
      Set.of("unsafe-none", "same-origin", "same-origin-allow-popups", "noopener-allow-popups");
  private static final Set<String> EMBEDDER =
      Set.of("unsafe-none", "require-corp", "credentialless");
  private static final Set<String> RESOURCE = Set.of("same-origin", "same-site", "cross-origin");
  private static final Map<String, Set<String>> CROSS_ORIGIN_VALUES =
      Map.of(
          "Cross-Origin-Opener-Policy", OPENER,
          "Cross-Origin-Opener-Policy-Report-Only", OPENER,
          "Cross-Origin-Embedder-Policy", EMBEDDER,
          "Cross-Origin-Embedder-Policy-Report-Only", EMBEDDER,
          "Cross-Origin-Resource-Policy", RESOURCE);

  @Override
  public List<Rule> rules() {
    return List.of(CONTENT_TYPE_OPTIONS, REFERRER, PERMISSIONS, CROSS_ORIGIN);
  }

  @Override
  public void check(Dissection message, Consumer<Finding> found) {
    if (message.framing().isEmpty()) {
      return;
    }
    message.fieldLines("X-Content-Type-Options").stream()
        .findFirst()
        .map(line -> ListMember.of(message, line).getFirst())
        .filter(first -> !first.text().equalsIgnoreCase("nosniff"))
        .ifPresent(first -> {
          Sentence words = Sentence.of("expected \"nosniff\", found {0}", Quoted.of(first.text()));
          found.accept(CONTENT_TYPE_OPTIONS.at(first.at(), words));
        });
    checkReferrer(message, found);
    CROSS_ORIGIN_VALUES.forEach((name, known) -> {
      for (FieldText value : FieldText.of(message, name)) {
        String word = value.text().split(";", 2)[0].strip();
        if (!known.contains(word)) {
          Sentence words =
              Sentence.of(
                  "expected one of {0}, found {1}",
                  String.join(", ", known.stream().sorted().toList()), Quoted.of(word));
          found.accept(CROSS_ORIGIN.at(value.at(), words));
        }
      }
    });
    checkPermissions(message, found);
  }

  private static void checkReferrer(Dissection message, Consumer<Finding> found) {
    List<Node> lines = message.fieldLines("Referrer-Policy");
    List<ListMember> values =
        lines.stream().flatMap(line -> ListMember.of(message, line).stream()).toList();
    if (!values.isEmpty()
        && values.stream().noneMatch(each -> REFERRER_POLICIES.contains(lower(each.text())))) {
      ListMember last = values.getLast();
      Sentence words = Sentence.of("expected a known policy, found {0}", Quoted.of(last.text()));
      found.accept(REFERRER.at(last.at(), words));
    }
  }

  /// One finding a line, for after the first mistake nothing in it counts.
  private static void checkPermissions(Dissection message, Consumer<Finding> found) {
    for (Node line : message.fieldLines("Permissions-Policy")) {
      Optional<Deviation> first =
          CookieString.deviations(message, List.of(line.span())).findFirst();
      first.ifPresent(each -> found.accept(PERMISSIONS.at(each.at(), CookieString.said(each))));
    }
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
