package dev.httpanatomy.finding.field;

import static dev.httpanatomy.finding.Severity.ERROR;
import static dev.httpanatomy.finding.Severity.WARNING;

import dev.httpanatomy.dissection.Dissection;
import dev.httpanatomy.dissection.MessageKind;
import dev.httpanatomy.dissection.Node;
import dev.httpanatomy.dissection.Role;
import dev.httpanatomy.finding.Finding;
import dev.httpanatomy.finding.Quoted;
import dev.httpanatomy.finding.Rule;
import dev.httpanatomy.finding.Subject;
import dev.httpanatomy.finding.http1.Version;
import dev.httpanatomy.wire.Span;
import dev.httpanatomy.wording.Sentence;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// `Host = uri-host [ ":" port ]`, RFC 9110 §7.2, RFC 9112 §3.2.
public final class Host implements Subject {

  static final Rule MISSING =
      new Rule(
          "missing-host",
          ERROR,
          "a request of HTTP/1.1 without a Host field",
          """
          The target of most requests is a path alone, and one address serves many sites, so only
          Host tells which of them is meant. A client must send it in every HTTP/1.1 request, and a
          server must answer 400 to one without.
          """,
          "Add a Host field with the host, and the port where it is not the default.",
          "RFC 9112 §3.2");

  static final Rule REPEATED =
      new Rule(
          "repeated-host",
          ERROR,
          "more than one Host field",
          """
          A server must answer 400. Where a gateway goes by the first and the server behind it by
          the last, a request gets past the rules of the one to a site of the other, and a cache in
          between stores the answer under the wrong name.
          """,
          "Send one Host field.",
          "RFC 9112 §3.2");

  static final Rule INVALID =
      new Rule(
          "invalid-host",
          ERROR,
          "a Host that is no host with perhaps a port",
          """
          The value is a name or an address, IPv6 in square brackets, and perhaps a colon and a port;
          no scheme, no user, no path. A server must answer 400. Applications that build links from
          the value, such as those in mails for a new password, let it name a foreign site
          otherwise.
          """,
          "Send the host, and the port where it is not the default.",
          "RFC 9112 §3.2");

  static final Rule EMPTY =
      new Rule(
          "empty-host",
          WARNING,
          "a Host without a host",
          """
          An empty Host says that the URI of the target has no authority, but every http and https
          URI has one. A server falls back on its default site or refuses the request, and a proxy
          does not know where to send it.
          """,
          "Send the host of the URI.",
          "RFC 9112 §3.2");

  static final Rule DIFFERS =
      new Rule(
          "host-differs-from-target",
          WARNING,
          "a Host other than the authority in the request-target",
          """
          A client must send the same in both. A recipient must go by the target and ignore Host, but
          some go by Host all the same; a cache or an access rule then acts on another site than the
          server that answers.
          """,
          "Send the authority of the target as Host.",
          "RFC 9112 §3.2.2");

  @Override
  public List<Rule> rules() {
    return List.of(MISSING, REPEATED, INVALID, EMPTY, DIFFERS);
  }

  @Override
  public void check(Dissection message, Consumer<Finding> found) {
    Optional<Node> requestLine = message.startLine();
    if (message.kind() != MessageKind.REQUEST
        || message.framing().isEmpty()
        || requestLine.isEmpty()) {
      return;
    }
    List<Node> lines = message.fieldLines("Host");
    if (lines.isEmpty() && Version.minorOf(message).orElse(0) > 0) {
      found.accept(MISSING.at(requestLine.get().span(), "expected a Host field, found none"));
    }
    for (Node line : lines) {
      checkValue(message, line, found);
    }
    Sentence first = lines.isEmpty() ? Sentence.of("nothing") : valueOf(message, lines.getFirst());
    for (Node line : lines.stream().skip(1).toList()) {
      Sentence words = Sentence.of("{0} here, {1} before", valueOf(message, line), first);
      found.accept(REPEATED.at(line.span(), words));
    }
  }

  private static void checkValue(Dissection message, Node line, Consumer<Finding> found) {
    Span at = line.child(Role.FIELD_VALUE).map(Node::span).orElse(line.span());
    Authority authority = Authority.of(message.fieldValue(line));
    Optional<Node> target = targetAuthority(message);
    if (!authority.isValid()) {
      Sentence words =
          Sentence.of("expected uri-host [ \":\" port ], found {0}", valueOf(message, line));
      found.accept(INVALID.at(at, words));
    } else if (authority.host().isEmpty()) {
      found.accept(
          EMPTY.at(at, Sentence.of("expected uri-host, found {0}", valueOf(message, line))));
    } else if (target.isPresent() && !isSame(message, target.get(), authority)) {
      Sentence words =
          Sentence.of(
              "{0} here, \"{1}\" in the target, which counts",
              valueOf(message, line), message.text(target.get()));
      found.accept(DIFFERS.at(at, words));
    }
  }

  /// The authority of an absolute-form. That of CONNECT has a port of its own (RFC 9112 §3.2.3).
  private static Optional<Node> targetAuthority(Dissection message) {
    return message
        .inStartLine(Role.REQUEST_TARGET)
        .filter(target -> target.child(Role.SCHEME).isPresent())
        .flatMap(target -> target.child(Role.AUTHORITY));
  }

  private static boolean isSame(Dissection message, Node authority, Authority host) {
    String scheme =
        message
            .inStartLine(Role.REQUEST_TARGET)
            .flatMap(target -> target.child(Role.SCHEME))
            .map(message::text)
            .orElse("");
    Authority inTarget =
        new Authority(
            authority.child(Role.HOST).map(message::text).orElse(""),
            authority.child(Role.PORT).map(message::text).orElse(""));
    return inTarget.isSameAs(host, scheme);
  }

  private static Sentence valueOf(Dissection message, Node line) {
    return Quoted.of(message.fieldValue(line));
  }
}
