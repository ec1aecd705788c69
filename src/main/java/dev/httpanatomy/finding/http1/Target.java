package dev.httpanatomy.finding.http1;

import static dev.httpanatomy.finding.Severity.ERROR;
import static dev.httpanatomy.finding.Severity.WARNING;

import dev.httpanatomy.dissection.Deviation;
import dev.httpanatomy.dissection.Dissection;
import dev.httpanatomy.dissection.Node;
import dev.httpanatomy.dissection.Role;
import dev.httpanatomy.finding.Finding;
import dev.httpanatomy.finding.Quoted;
import dev.httpanatomy.finding.Rule;
import dev.httpanatomy.finding.Subject;
import dev.httpanatomy.wording.Sentence;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// Rules about a method and its request-target, RFC 9110 §9, RFC 9112 §3.2.
public final class Target implements Subject {

  static final Rule METHOD_CASE =
      new Rule(
          "method-case",
          WARNING,
          "a method that equals a known one but for the case of its letters",
          """
          Methods are case-sensitive, so this is an unknown method to which a server answers 501 or
          405. Some servers and frameworks take it for the one in capital letters all the same, and
          a rule for GET in front of them does not hold for get. Browsers correct the case of some
          methods that a script names, but not that of patch.
          """,
          "Write the method in capital letters.",
          "RFC 9110 §9.1");

  static final Rule AUTHORITY_FORM =
      new Rule(
          "authority-form-without-connect",
          ERROR,
          "a host and port alone as the target of a method other than CONNECT",
          """
          The authority-form is for CONNECT only, where it names the other end of a tunnel. To any
          other method it names no resource: recipients refuse it, take it for a path without its
          slash, or take the host for the scheme of a URI.
          """,
          "Send the path here, and the host and port in the Host field.",
          "RFC 9112 §3.2.3");

  static final Rule CONNECT_WITHOUT_PORT =
      new Rule(
          "connect-without-port",
          ERROR,
          "a CONNECT to a host without a port",
          """
          The target of CONNECT is a host, a colon and a port, and there is no default port. A server
          must refuse a request with an empty or invalid port, mostly with 400.
          """,
          "Name the port, such as example.com:443.",
          "RFC 9110 §9.3.6");

  static final Rule ASTERISK_FORM =
      new Rule(
          "asterisk-form-without-options",
          ERROR,
          "an asterisk as the target of a method other than OPTIONS",
          """
          The asterisk stands for the server as a whole, and only OPTIONS can be asked of it. With
          any other method there is no resource to act upon; servers refuse it or look for a file of
          this name.
          """,
          "Send a path, or use OPTIONS.",
          "RFC 9112 §3.2.4");

  /// Told apart from the octets that no browser sends, so that links of the Web are no errors.
  static final Rule UNENCODED_OCTET =
      new Rule(
          "unencoded-octet",
          WARNING,
          "a mark in a path or query that a URI has percent-encoded only",
          """
          The grammar of URIs has no braces, brackets, quotes, backslash, caret, grave accent or bar
          in a path or query, but browsers leave most of these in a query as they are, as the URL
          Standard has it. Some servers refuse them with 400, others take them as they are, and software on the
          way may encode them, after which a signature over the target is wrong.
          """,
          "Percent-encode the mark, such as %7C for a bar.",
          "RFC 3986 §2");

  private static final Set<String> METHODS =
      Set.of(
          "GET", "HEAD", "POST", "PUT", "DELETE", "CONNECT", "OPTIONS", "TRACE", "PATCH", "QUERY");
  private static final Pattern HOST_AND_PORT = Pattern.compile("[^/?#]+:[0-9]+");
  private static final Pattern MARKS = Pattern.compile("[\"<>\\[\\\\\\]^`{|}]+");

  @Override
  public List<Rule> rules() {
    return List.of(
        METHOD_CASE, AUTHORITY_FORM, CONNECT_WITHOUT_PORT, ASTERISK_FORM, UNENCODED_OCTET);
  }

  @Override
  public void check(Dissection message, Consumer<Finding> found) {
    Optional<Node> method = message.inStartLine(Role.METHOD);
    Optional<Node> target = message.inStartLine(Role.REQUEST_TARGET);
    if (method.isEmpty() || target.isEmpty()) {
      return;
    }
    String name = message.text(method.get());
    checkCase(name, method.get(), found);
    // Only a target behind which something stands is sure to be whole.
    if (message.inStartLine(Role.HTTP_VERSION).isPresent()) {
      checkForm(message, name, target.get(), found);
    }
  }

  private static void checkCase(String name, Node method, Consumer<Finding> found) {
    String capitals = name.toUpperCase(Locale.ROOT);
    if (!name.equals(capitals) && METHODS.contains(capitals)) {
      Sentence words = Sentence.of("expected \"{0}\", found \"{1}\"", capitals, name);
      found.accept(METHOD_CASE.at(method.span(), words));
    }
  }

  private static void checkForm(
      Dissection message, String method, Node target, Consumer<Finding> found) {
    Sentence text = Quoted.of(message.text(target));
    boolean connect = method.equals("CONNECT");
    Optional<Node> authority = target.child(Role.AUTHORITY);
    if (target.child(Role.ASTERISK).isPresent() && !method.equals("OPTIONS")) {
      Sentence words =
          Sentence.of("expected a path or a URI for {0}, found {1}", Quoted.of(method), text);
      found.accept(ASTERISK_FORM.at(target.span(), words));
    } else if (!connect && isHostAndPort(message, target)) {
      Sentence words =
          Sentence.of("expected a path or a URI for {0}, found {1}", Quoted.of(method), text);
      found.accept(AUTHORITY_FORM.at(target.span(), words));
    } else if (connect && authority.filter(node -> node.child(Role.PORT).isEmpty()).isPresent()) {
      Sentence words = Sentence.of("expected host \":\" port, found {0}", text);
      found.accept(CONNECT_WITHOUT_PORT.at(target.span(), words));
    }
  }

  /// Whether a deviation is the missing slash of what is well-formed, but in the wrong place.
  static boolean isAuthorityForm(Dissection message, Deviation deviation) {
    return message
            .inStartLine(Role.REQUEST_TARGET)
            .filter(target -> target.span().start() == deviation.at().start())
            .filter(target -> isHostAndPort(message, target))
            .isPresent()
        && message.inStartLine(Role.HTTP_VERSION).isPresent()
        && message.inStartLine(Role.METHOD).map(message::text).filter("CONNECT"::equals).isEmpty();
  }

  /// Whether a deviation is only that the octets end in the target: `htt` may become a URI, and
  /// `%2` an encoded octet.
  static boolean isCutOff(Dissection message, Deviation deviation) {
    int end = message.span().end();
    return message
        .inStartLine(Role.REQUEST_TARGET)
        .filter(target -> target.span().end() == end)
        .filter(target ->
            deviation.at().start() == target.span().start() || deviation.at().end() == end)
        .isPresent();
  }

  /// The rule about an octet that has no place in a request-target.
  static Rule ruleOf(Dissection message, Deviation deviation) {
    boolean mark =
        MARKS.matcher(message.octets().slice(deviation.at()).latin1()).matches()
            && message
                .inStartLine(Role.REQUEST_TARGET)
                .filter(target -> target.span().start() < deviation.at().start())
                .filter(target -> isInPathOrQuery(target, deviation))
                .isPresent();
    return mark ? UNENCODED_OCTET : StartLine.INVALID_REQUEST_TARGET;
  }

  private static boolean isHostAndPort(Dissection message, Node target) {
    return HOST_AND_PORT.matcher(message.text(target)).matches();
  }

  private static boolean isInPathOrQuery(Node target, Deviation deviation) {
    return target.children().stream()
        .filter(part -> part.role() == Role.ABSOLUTE_PATH || part.role() == Role.QUERY)
        .anyMatch(part -> part.span().contains(deviation.at()));
  }
}
