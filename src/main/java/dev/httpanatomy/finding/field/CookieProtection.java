package dev.httpanatomy.finding.field;

import static dev.httpanatomy.finding.Severity.NOTE;
import static dev.httpanatomy.finding.Severity.WARNING;

import dev.httpanatomy.dissection.Dissection;
import dev.httpanatomy.dissection.Node;
import dev.httpanatomy.dissection.Role;
import dev.httpanatomy.dissection.field.SetCookie;
import dev.httpanatomy.finding.Finding;
import dev.httpanatomy.finding.Quoted;
import dev.httpanatomy.finding.Rule;
import dev.httpanatomy.finding.Subject;
import dev.httpanatomy.wire.Span;
import dev.httpanatomy.wording.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// Rules about the attributes that a cookie needs because of its name, or of another attribute.
public final class CookieProtection implements Subject {

  static final Rule SAME_SITE_NONE =
      new Rule(
          "same-site-none-without-secure",
          WARNING,
          "a cookie with SameSite=None, but without Secure",
          """
          Browsers send a cookie to another site's requests only if it says so by SameSite=None, and
          accept that only together with Secure. Without it they drop the whole cookie, and the
          login or frame that needs it fails.
          """,
          "Add Secure.",
          "draft-ietf-httpbis-rfc6265bis");

  static final Rule HOST_PREFIX =
      new Rule(
          "broken-host-prefix",
          WARNING,
          "a __Host- cookie without Secure and Path=/, or with Domain",
          """
          The prefix __Host- promises that the cookie came over TLS, from this very host and for all
          of its paths, so that no subdomain can have put it there. Browsers drop a cookie that
          bears the prefix and does not keep the promise.
          """,
          "Send Secure and Path=/, and no Domain.",
          "draft-ietf-httpbis-rfc6265bis");

  static final Rule SECURE_PREFIX =
      new Rule(
          "broken-secure-prefix",
          WARNING,
          "a __Secure- cookie without Secure",
          """
          The prefix __Secure- promises that the cookie was set over TLS and is sent over TLS only.
          Browsers drop a cookie that bears the prefix without the attribute.
          """,
          "Add Secure, or choose another name.",
          "draft-ietf-httpbis-rfc6265bis");

  static final Rule HTTP_ONLY =
      new Rule(
          "session-cookie-without-httponly",
          NOTE,
          "a cookie that looks like the key of a session, without HttpOnly",
          """
          Without HttpOnly each script of the page can read the cookie. A single script that was
          slipped in, or comes from a supplier, then has the key of the session and can act as its
          user from anywhere.
          """,
          "Add HttpOnly, unless scripts have to read the cookie.",
          "RFC 6265 §4.1.2.6");

  private static final Pattern SESSION =
      Pattern.compile(
          "(__host-|__secure-)?(.*sess(ion)?[-_.]?id|session|sid|.*[-_.]sid|.*[-_]session)");

  @Override
  public List<Rule> rules() {
    return List.of(SAME_SITE_NONE, HOST_PREFIX, SECURE_PREFIX, HTTP_ONLY);
  }

  @Override
  public void check(Dissection message, Consumer<Finding> found) {
    if (message.framing().isEmpty()) {
      return;
    }
    message.fieldLines("Set-Cookie").stream()
        .flatMap(line -> line.child(Role.FIELD_VALUE).stream())
        .forEach(value ->
            SetCookie.of(message.octets(), value)
                .ifPresent(said -> check(said, pair(value), found)));
  }

  private static Span pair(Node value) {
    return value.child(Role.COOKIE_PAIR).map(Node::span).orElse(value.span());
  }

  private static void check(SetCookie said, Span at, Consumer<Finding> found) {
    Map<String, String> attributes = said.attributes();
    String name = said.cookie().name().toLowerCase(Locale.ROOT);
    boolean secure = attributes.containsKey("secure");
    if (attributes.getOrDefault("samesite", "").equalsIgnoreCase("None") && !secure) {
      found.accept(SAME_SITE_NONE.at(at, "expected Secure, found none"));
    }
    if (name.startsWith("__secure-") && !secure) {
      found.accept(SECURE_PREFIX.at(at, "expected Secure, found none"));
    }
    List<Sentence> broken = brokenByHost(attributes);
    if (name.startsWith("__host-") && !broken.isEmpty()) {
      found.accept(HOST_PREFIX.at(at, Sentence.of("expected {0}", Sentence.joined(broken))));
    }
    boolean kept = !said.cookie().value().isEmpty() && !isDeleted(attributes);
    if (kept && !attributes.containsKey("httponly") && SESSION.matcher(name).matches()) {
      Sentence words = Sentence.of("expected HttpOnly for {0}", Quoted.of(said.cookie().name()));
      found.accept(HTTP_ONLY.at(at, words));
    }
  }

  private static List<Sentence> brokenByHost(Map<String, String> attributes) {
    List<Sentence> broken = new ArrayList<>();
    if (!attributes.containsKey("secure")) {
      broken.add(Sentence.data("Secure"));
    }
    if (!attributes.getOrDefault("path", "").equals("/")) {
      broken.add(Sentence.data("Path=/"));
    }
    if (!attributes.getOrDefault("domain", "").isEmpty()) {
      broken.add(Sentence.of("no Domain"));
    }
    return broken;
  }

  private static boolean isDeleted(Map<String, String> attributes) {
    String age = attributes.getOrDefault("max-age", "");
    return age.equals("0") || age.startsWith("-");
  }
}
