package dev.httpanatomy.finding.field;

import static dev.httpanatomy.finding.Severity.WARNING;

import dev.httpanatomy.dissection.Dissection;
import dev.httpanatomy.dissection.Node;
import dev.httpanatomy.dissection.Role;
import dev.httpanatomy.dissection.field.Cookie;
import dev.httpanatomy.dissection.field.SetCookie;
import dev.httpanatomy.finding.Finding;
import dev.httpanatomy.finding.Quoted;
import dev.httpanatomy.finding.Rule;
import dev.httpanatomy.finding.Subject;
import dev.httpanatomy.wire.Span;
import dev.httpanatomy.wording.Sentence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Rules about the name and value of `Set-Cookie`, and about the field as a whole, RFC 6265 §4.1.
public final class SetCookieString implements Subject {

  static final Rule JOINED =
      new Rule(
          "joined-set-cookie",
          WARNING,
          "several cookies in one Set-Cookie, joined by commas",
          """
          Set-Cookie is the one field that can't be joined into a list, for a comma may stand within
          a cookie, as in the date of Expires. User agents take all for one cookie, with the second
          as a part of the value or of an attribute of the first. Mostly a proxy or library joined
          the lines.
          """,
          "Send one Set-Cookie for each cookie.",
          "RFC 6265 §3");

  static final Rule EMPTY_NAME =
      new Rule(
          "empty-cookie-name",
          WARNING,
          "a Set-Cookie without the name of a cookie",
          """
          User agents differ: by RFC 6265 they ignore the field, today's browsers keep a cookie
          without a name and send its value alone, which servers read in various ways. It may even
          look like another cookie if there is an equals sign in the value.
          """,
          "Name the cookie.",
          "RFC 6265 §5.2");

  static final Rule INVALID_OCTET =
      new Rule(
          "invalid-cookie-octet",
          WARNING,
          "an octet that the name or value of a cookie can't hold",
          """
          Names are tokens; values have no space, comma, quote, semicolon, backslash or anything
          above ASCII. User agents mostly store such a cookie as it is, but servers, proxies and
          libraries that read it later cut it short, split it or drop it.
          """,
          "Encode the value, by percent or Base64.",
          "RFC 6265 §4.1.1");

  static final Rule LARGE =
      new Rule(
          "large-cookie",
          WARNING,
          "a cookie of more than 4096 octets",
          """
          User agents need not keep more than 4096 octets, and browsers drop a larger cookie without
          a word. Those they keep come again with each request, whose header section servers limit to
          8 KiB or so.
          """,
          "Keep the data at the server, and a short key in the cookie.",
          "RFC 6265 §6.1");

  static final Rule REPEATED =
      new Rule(
          "repeated-set-cookie",
          WARNING,
          "the same cookie set twice in one response",
          """
          A server should not set a cookie of one name, domain and path more than once in a response.
          The last one counts, as user agents read the lines in order, but a cache or script that
          collects them may go by the first. Mostly two components each set the cookie.
          """,
          "Send one Set-Cookie for each cookie.",
          "RFC 6265 §4.1.1");

  private static final int MOST_OCTETS = 4096;

  /// The comma in a date of Expires has a day and month behind it, but no equals sign.
  private static final Pattern NEXT_COOKIE =
      Pattern.compile(",[ \\t]*[!#$%&'*+.^_`|~0-9A-Za-z-]++=");

  @Override
  public List<Rule> rules() {
    return List.of(JOINED, EMPTY_NAME, INVALID_OCTET, LARGE, REPEATED);
  }

  @Override
  public void check(Dissection message, Consumer<Finding> found) {
    if (message.framing().isEmpty()) {
      return;
    }
    Set<String> seen = new HashSet<>();
    List<Span> pairs = new ArrayList<>();
    for (Node line : message.fieldLines("Set-Cookie")) {
      Optional<Node> value = line.child(Role.FIELD_VALUE);
      Optional<SetCookie> said = value.flatMap(node -> SetCookie.of(message.octets(), node));
      if (said.isEmpty()) {
        Span at = value.map(Node::span).orElse(line.span());
        found.accept(EMPTY_NAME.at(at, "expected cookie-name \"=\" cookie-value"));
      } else {
        checkCookie(message, value.orElseThrow(), said.get().cookie(), pairs, found);
        if (!said.get().cookie().name().isEmpty() && !seen.add(identity(said.get()))) {
          Sentence words = Sentence.of("once more {0}", Quoted.of(said.get().cookie().name()));
          found.accept(REPEATED.at(line.span(), words));
        }
      }
    }
    CookieString.deviations(message, pairs)
        .forEach(each -> found.accept(INVALID_OCTET.at(each.at(), CookieString.said(each))));
  }

  private static void checkCookie(
      Dissection message, Node value, Cookie cookie, List<Span> pairs, Consumer<Finding> found) {
    Node pair = value.child(Role.COOKIE_PAIR).orElseThrow();
    if (cookie.name().isEmpty()) {
      Sentence words =
          Sentence.of("expected cookie-name \"=\", found {0}", Quoted.of(message.text(pair)));
      found.accept(EMPTY_NAME.at(pair.span(), words));
    }
    int octets = cookie.name().length() + cookie.value().length();
    if (octets > MOST_OCTETS) {
      found.accept(
          LARGE.at(pair.span(), Sentence.of("expected at most 4096 octets, found {0}", octets)));
    }
    Matcher next = NEXT_COOKIE.matcher(message.text(value));
    if (next.find()) {
      Span comma = new Span(value.span().start() + next.start(), value.span().start() + next.end());
      found.accept(
          JOINED.at(comma, Sentence.of("expected one cookie, found {0}", Quoted.of(next.group()))));
    } else if (!cookie.name().isEmpty()) {
      pairs.add(pair.span());
    }
  }

  /// Name, domain and path together, RFC 6265 §5.3.
  private static String identity(SetCookie said) {
    Map<String, String> attributes = said.attributes();
    String domain = attributes.getOrDefault("domain", "").toLowerCase(Locale.ROOT);
    return said.cookie().name() + ";" + domain + ";" + attributes.getOrDefault("path", "");
  }
}
