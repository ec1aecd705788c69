package dev.httpanatomy.finding.field;

import static dev.httpanatomy.finding.Severity.NOTE;
import static dev.httpanatomy.finding.Severity.WARNING;

import dev.httpanatomy.dissection.Dissection;
import dev.httpanatomy.dissection.Node;
import dev.httpanatomy.dissection.Role;
import dev.httpanatomy.finding.Finding;
import dev.httpanatomy.finding.Quoted;
import dev.httpanatomy.finding.Rule;
import dev.httpanatomy.finding.Subject;
import dev.httpanatomy.wording.Sentence;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// Rules about `Content-Security-Policy`, CSP Level 3.
public final class ContentSecurityPolicy implements Subject {

  static final Rule UNKNOWN_DIRECTIVE =
      new Rule(
          "unknown-csp-directive",
          NOTE,
          "a directive of a Content-Security-Policy that is not known",
          """
          Browsers ignore a directive that they don't know and tell so on their console only. If a
          name is misspelt, nothing is restricted by it; often a semicolon is missing, and a source
          was taken for a directive or the other way round.
          """,
          "Check the spelling, and the semicolons between directives.",
          "CSP Level 3");

  static final Rule REPEATED_DIRECTIVE =
      new Rule(
          "repeated-csp-directive",
          WARNING,
          "a directive that comes twice in one Content-Security-Policy",
          """
          The first one counts, and browsers ignore the other as a whole: its sources are not added.
          What it was to allow is blocked, what it was to forbid may not be.
          """,
          "Put all sources into one directive.",
          "CSP Level 3");

  static final Rule UNQUOTED =
      new Rule(
          "unquoted-csp-keyword",
          WARNING,
          "a keyword of a Content-Security-Policy without its quotes",
          """
          Keywords such as 'self' and 'none' stand in single quotes. Without them self is the name of
          a host, and so the site's own scripts are blocked; none allows a host called none rather
          than nothing.
          """,
          "Put the keyword in single quotes.",
          "CSP Level 3");

  static final Rule UNSAFE_INLINE =
      new Rule(
          "csp-unsafe-inline",
          NOTE,
          "a Content-Security-Policy that allows scripts within the page",
          """
          With 'unsafe-inline' each script that somebody manages to put into the page is run, and to
          prevent this is what such a policy is for most of all. Browsers ignore the keyword where
          there is a nonce or a hash beside it, so it may stay there for old ones.
          """,
          "Allow scripts by nonce or hash.",
          "CSP Level 3");

  static final Rule SEVERAL =
      new Rule(
          "several-csp-policies",
          NOTE,
          "more than one Content-Security-Policy",
          """
          Each policy is enforced for itself, and only what all of them allow is allowed. So a second
          policy can't widen the first, as is often meant where an application and a gateway each
          set one.
          """,
          "Send one policy, unless they are to restrict each other.",
          "CSP Level 3");

  private static final String NAME = "Content-Security-Policy";
  private static final Set<String> DIRECTIVES =
      Set.of(
          "base-uri",
          "block-all-mixed-content",
          "child-src",
          "connect-src",
          "default-src",
          "fenced-frame-src",
          "font-src",
          "form-action",
          "frame-ancestors",
          "frame-src",
          "img-src",
          "manifest-src",
          "media-src",
          "navigate-to",
          "object-src",
          "plugin-types",
          "prefetch-src",
          "referrer",
          "reflected-xss",
          "report-to",
          "report-uri",
          "require-sri-for",
          "require-trusted-types-for",
          "sandbox",
          "script-src",
          "script-src-attr",
          "script-src-elem",
          "style-src",
          "style-src-attr",
          "style-src-elem",
          "trusted-types",
          "upgrade-insecure-requests",
          "webrtc",
          "worker-src");
  private static final Set<String> KEYWORDS =
      Set.of("self", "none", "unsafe-inline", "unsafe-eval", "strict-dynamic", "unsafe-hashes");

  /// If there is no script-src, default-src stands for it.
  private static final Set<String> FOR_SCRIPTS =
      Set.of("default-src", "script-src", "script-src-elem", "script-src-attr");

  private static final Pattern NONCE_OR_HASH =
      Pattern.compile("'(nonce-|sha(256|384|512)-|strict-dynamic').*", Pattern.CASE_INSENSITIVE);

  @Override
  public List<Rule> rules() {
    return List.of(UNKNOWN_DIRECTIVE, REPEATED_DIRECTIVE, UNQUOTED, UNSAFE_INLINE, SEVERAL);
  }

  @Override
  public void check(Dissection message, Consumer<Finding> found) {
    if (message.framing().isEmpty()) {
      return;
    }
    List<Node> enforced = policies(message, NAME);
    enforced.stream()
        .skip(1)
        .forEach(policy -> found.accept(SEVERAL.at(policy.span(), "once more a policy")));
    enforced.forEach(policy -> checkPolicy(message, policy, found));
    policies(message, NAME + "-Report-Only").forEach(policy -> checkPolicy(message, policy, found));
  }

  private static List<Node> policies(Dissection message, String name) {
    return message.fieldLines(name).stream()
        .flatMap(line -> line.child(Role.FIELD_VALUE).stream())
        .flatMap(value -> value.children(Role.SERIALIZED_POLICY))
        .toList();
  }

  private static void checkPolicy(Dissection message, Node policy, Consumer<Finding> found) {
    Set<String> names = new HashSet<>();
    boolean scripts =
        policy
            .children(Role.DIRECTIVE)
            .flatMap(each -> each.child(Role.DIRECTIVE_NAME).stream())
            .anyMatch(each -> message.text(each).equalsIgnoreCase("script-src"));
    for (Node directive : policy.children(Role.DIRECTIVE).toList()) {
      String name =
          directive
              .child(Role.DIRECTIVE_NAME)
              .map(message::text)
              .orElse("")
              .toLowerCase(Locale.ROOT);
      if (name.isEmpty()) {
        continue;
      }
      if (!DIRECTIVES.contains(name)) {
        found.accept(UNKNOWN_DIRECTIVE.at(directive.span(), Quoted.of(name)));
      } else if (!names.add(name)) {
        Sentence words = Sentence.of("once more {0}; the first one counts", Quoted.of(name));
        found.accept(REPEATED_DIRECTIVE.at(directive.span(), words));
      } else if (name.endsWith("-src") || FOR_SCRIPTS.contains(name)) {
        boolean forScripts = FOR_SCRIPTS.contains(name) && !(scripts && name.equals("default-src"));
        checkSources(message, name, forScripts, directive, found);
      }
    }
  }

  private static void checkSources(
      Dissection message,
      String name,
      boolean forScripts,
      Node directive,
      Consumer<Finding> found) {
    List<Node> sources =
        directive.child(Role.DIRECTIVE_VALUE).stream()
            .flatMap(value -> value.children(Role.SOURCE_EXPRESSION))
            .toList();
    boolean guarded =
        sources.stream().anyMatch(each -> NONCE_OR_HASH.matcher(message.text(each)).matches());
    for (Node source : sources) {
      String text = message.text(source).toLowerCase(Locale.ROOT);
      if (KEYWORDS.contains(text)) {
        Sentence words = Sentence.of("expected \"'{0}'\", found {1}", text, Quoted.of(text));
        found.accept(UNQUOTED.at(source.span(), words));
      } else if (text.equals("'unsafe-inline'") && forScripts && !guarded) {
        found.accept(UNSAFE_INLINE.at(source.span(), Sentence.of("in {0}", name)));
      }
    }
  }
}
