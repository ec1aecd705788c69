package dev.httpanatomy.finding.field;

import static dev.httpanatomy.finding.Severity.NOTE;
import static dev.httpanatomy.finding.Severity.WARNING;

import dev.httpanatomy.dissection.Deviation;
import dev.httpanatomy.dissection.DeviationKind;
import dev.httpanatomy.dissection.Dissection;
import dev.httpanatomy.dissection.Node;
import dev.httpanatomy.dissection.Role;
import dev.httpanatomy.dissection.field.Cookie;
import dev.httpanatomy.finding.Finding;
import dev.httpanatomy.finding.Quoted;
import dev.httpanatomy.finding.Rule;
import dev.httpanatomy.finding.Subject;
import dev.httpanatomy.wire.Span;
import dev.httpanatomy.wording.Sentence;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// `cookie-string = cookie-pair *( ";" SP cookie-pair )`, RFC 6265 §4.2.1.
public final class CookieString implements Subject {

  static final Rule REPEATED_FIELD =
      new Rule(
          "repeated-cookie-field",
          WARNING,
          "more than one Cookie field",
          """
          A user agent must not send more than one in HTTP/1.1; only HTTP/2 and HTTP/3 allow to split
          it. Some servers see the cookies of the first line only, some join the lines with a comma,
          after which the last cookie of one and the first of the next are one.
          """,
          "Send all cookies in one field, parted by a semicolon and a space.",
          "RFC 6265 §5.4");

  static final Rule REPEATED_NAME =
      new Rule(
          "repeated-cookie",
          NOTE,
          "two cookies with one name",
          """
          A user agent sends both where they were set for different paths or domains, and doesn't
          tell which is which. Servers should not rely on the order; most take the first and some the
          last. Who holds a sister domain can set one for the domain above both, and so put it before
          yours.
          """,
          "Use another name, or the prefix __Host-.",
          "RFC 6265 §4.2.2");

  static final Rule VERSION =
      new Rule(
          "obsolete-cookie-version",
          NOTE,
          "a $Version in Cookie, as nobody reads it any more",
          """
          An older specification of cookies put $Version in front, and $Path and $Domain behind each.
          It never caught on and was made obsolete in 2011: to today's servers these are cookies like
          others. Some still switch to old rules for quotes when they see it, which has been used to
          get past filters.
          """,
          "Remove what begins with a dollar sign.",
          "RFC 6265 §1");

  static final Rule ATTRIBUTE =
      new Rule(
          "attribute-in-cookie",
          NOTE,
          "an attribute of Set-Cookie in Cookie",
          """
          Attributes tell the user agent what to do with a cookie, and are not sent back: in Cookie,
          a Path is a cookie called Path. Mostly a value of Set-Cookie was copied as a whole.
          """,
          "Send name and value only.",
          "RFC 6265 §4.2.2");

  static final Rule SEPARATOR =
      new Rule(
          "cookie-separator",
          NOTE,
          "cookies parted by something else than a semicolon and one space",
          """
          Servers mostly read cookies without the space, or with more of it, but the grammar has
          exactly one, and simple parsers that split there find one cookie instead of two. A
          semicolon at the end announces a cookie that does not come.
          """,
          "Put a semicolon and one space between two cookies.",
          "RFC 6265 §4.2.1");

  static final Rule INVALID =
      new Rule(
          "invalid-cookie",
          NOTE,
          "a cookie without a name, or with an octet that it can't hold",
          """
          Names are tokens; values have no space, comma, quote, semicolon or backslash. User agents
          return what a server has set, right or wrong, so it is the server that is to be mended.
          Others on the way may drop the cookie, or all that follow it.
          """,
          "Have the server encode the value, by percent or Base64.",
          "RFC 6265 §4.2.1");

  private static final Set<String> ATTRIBUTES =
      Set.of("expires", "max-age", "domain", "path", "secure", "httponly", "samesite");

  @Override
  public List<Rule> rules() {
    return List.of(REPEATED_FIELD, REPEATED_NAME, VERSION, ATTRIBUTE, SEPARATOR, INVALID);
  }

  @Override
  public void check(Dissection message, Consumer<Finding> found) {
    List<Node> lines = message.fieldLines("Cookie");
    if (lines.isEmpty() || message.framing().isEmpty()) {
      return;
    }
    lines.stream()
        .skip(1)
        .forEach(line -> found.accept(REPEATED_FIELD.at(line.span(), "once more Cookie")));
    Set<String> names = new HashSet<>();
    lines.stream()
        .flatMap(line -> line.child(Role.FIELD_VALUE).stream())
        .forEach(value -> {
          checkSeparators(message, value, found);
          checkPairs(message, value, names, found);
        });
    List<Span> spans = lines.stream().map(Node::span).toList();
    deviations(message, spans).forEach(each -> found.accept(INVALID.at(each.at(), said(each))));
  }

  /// Where the octets of some spans, which don't overlap, differ from the grammar of their field.
  static Stream<Deviation> deviations(Dissection message, List<Span> lines) {
    NavigableMap<Integer, Span> byStart = new TreeMap<>();
    lines.forEach(line -> byStart.put(line.start(), line));
    return message.deviations().stream()
        .filter(each -> each.kind() == DeviationKind.INVALID_FIELD_SYNTAX)
        .filter(each -> {
          Map.Entry<Integer, Span> line = byStart.floorEntry(each.at().start());
          return line != null && line.getValue().contains(each.at());
        });
  }

  static Sentence said(Deviation deviation) {
    return Sentence.of("expected {0}, found {1}", deviation.expected(), deviation.found());
  }

  private static void checkPairs(
      Dissection message, Node value, Set<String> names, Consumer<Finding> found) {
    List<Node> pairs = value.children(Role.COOKIE_PAIR).toList();
    for (Node pair : pairs) {
      Cookie cookie = Cookie.of(message.octets(), pair);
      boolean bare = cookie.name().isEmpty();
      String name = (bare ? cookie.value() : cookie.name()).toLowerCase(Locale.ROOT);
      if (name.startsWith("$")) {
        found.accept(VERSION.at(pair.span(), Quoted.of(message.text(pair))));
      } else if (pair != pairs.getFirst() && ATTRIBUTES.contains(name)) {
        found.accept(ATTRIBUTE.at(pair.span(), Quoted.of(message.text(pair))));
      } else if (!bare && !names.add(cookie.name())) {
        found.accept(
            REPEATED_NAME.at(pair.span(), Sentence.of("once more {0}", Quoted.of(cookie.name()))));
      }
    }
  }

  private static void checkSeparators(Dissection message, Node value, Consumer<Finding> found) {
    List<Node> parts = value.children();
    for (int i = 0; i < parts.size(); i++) {
      if (parts.get(i).role() == Role.SEMICOLON) {
        boolean last = i + 1 == parts.size();
        boolean space = !last && message.text(parts.get(i + 1)).equals(" ");
        boolean before = i > 0 && parts.get(i - 1).role() == Role.OWS;
        if (!space || before) {
          Sentence words =
              last
                  ? Sentence.of("expected a cookie, found the end")
                  : Sentence.of("expected \"; \" alone");
          found.accept(SEPARATOR.at(parts.get(i).span(), words));
        }
      }
    }
  }
}
