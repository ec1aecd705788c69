package dev.httpanatomy.finding.http1;

import static dev.httpanatomy.finding.Severity.ERROR;
import static dev.httpanatomy.finding.Severity.NOTE;
import static dev.httpanatomy.finding.Severity.WARNING;

import dev.httpanatomy.dissection.Dissection;
import dev.httpanatomy.dissection.Framing;
import dev.httpanatomy.dissection.Framing.Kind;
import dev.httpanatomy.dissection.MessageKind;
import dev.httpanatomy.dissection.Node;
import dev.httpanatomy.dissection.Role;
import dev.httpanatomy.finding.Finding;
import dev.httpanatomy.finding.Rule;
import dev.httpanatomy.finding.Subject;
import dev.httpanatomy.wire.Span;
import dev.httpanatomy.wording.Sentence;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Rules about what may come with a method, RFC 9110 §9.3.
public final class MethodContent implements Subject {

  static final Rule IN_GET =
      new Rule(
          "content-in-get",
          NOTE,
          "content in a GET or HEAD request",
          """
          Content has no meaning in these methods. Some servers, proxies and caches drop it, some
          refuse the request, and some close the connection, for a server that doesn't read the
          content takes it for the next request: that is a way to smuggle one.
          """,
          "Use the query, or a method for which content has a meaning.",
          "RFC 9110 §9.3.1");

  static final Rule EMPTY_LENGTH =
      new Rule(
          "content-length-in-get",
          NOTE,
          "Content-Length: 0 in a GET or HEAD request",
          """
          A user agent should not send Content-Length where there is no content and the method
          doesn't let any be expected. Nothing breaks, but some firewalls refuse any GET with
          Content-Length.
          """,
          "Leave Content-Length out.",
          "RFC 9110 §8.6");

  static final Rule IN_TRACE =
      new Rule(
          "content-in-trace",
          ERROR,
          "content in a TRACE request",
          """
          A client must not send content in a TRACE request. The server sends back the head of the
          request as it got it; what to do with content is nowhere said, and a server that doesn't
          read it takes it for the next request.
          """,
          "Send TRACE without content.",
          "RFC 9110 §9.3.8");

  static final Rule SECRET_IN_TRACE =
      new Rule(
          "credentials-in-trace",
          WARNING,
          "cookies or credentials in a TRACE request",
          """
          The answer to TRACE is the request itself, as content that a script can read. Fields that
          scripts are kept from, such as a cookie with HttpOnly, come back in the open; so a client
          must not send what is sensitive, and servers leave such fields out of the answer.
          """,
          "Send TRACE without Cookie and Authorization.",
          "RFC 9110 §9.3.8");

  static final Rule IN_OPTIONS =
      new Rule(
          "options-content-without-type",
          WARNING,
          "content in an OPTIONS request without Content-Type",
          """
          A client that sends content with OPTIONS must say what it is, for the specification gives
          it no meaning of its own. Without Content-Type a server can only ignore it or guess.
          """,
          "Send Content-Type, or no content.",
          "RFC 9110 §9.3.7");

  private static final List<String> SECRETS =
      List.of("Authorization", "Cookie", "Proxy-Authorization");

  @Override
  public List<Rule> rules() {
    return List.of(IN_GET, EMPTY_LENGTH, IN_TRACE, SECRET_IN_TRACE, IN_OPTIONS);
  }

  @Override
  public void check(Dissection message, Consumer<Finding> found) {
    Optional<Node> method = message.inStartLine(Role.METHOD);
    if (message.kind() != MessageKind.REQUEST || message.framing().isEmpty() || method.isEmpty()) {
      return;
    }
    Span at = framingField(message).map(Node::span).orElse(method.get().span());
    Framing framing = message.framing().get();
    boolean hasContent =
        framing.kind() == Kind.CHUNKED
            || framing.kind() == Kind.CONTENT_LENGTH && framing.length() > 0;
    String name = message.text(method.get());
    Sentence words = Sentence.of("expected no content, found {0}", amount(framing));
    switch (name) {
      case "GET", "HEAD" -> {
        if (hasContent) {
          found.accept(IN_GET.at(at, words));
        } else if (framing.kind() == Kind.CONTENT_LENGTH) {
          found.accept(EMPTY_LENGTH.at(at, Sentence.of("expected none in {0}", name)));
        }
      }
      case "TRACE" -> {
        if (hasContent) {
          found.accept(IN_TRACE.at(at, words));
        }
        SECRETS.stream()
            .flatMap(secret -> message.fieldLines(secret).stream())
            .flatMap(line -> line.child(Role.FIELD_NAME).stream())
            .forEach(field ->
                found.accept(SECRET_IN_TRACE.at(field.span(), "it comes back as content")));
      }
      case "OPTIONS" -> {
        if (hasContent && message.fieldLines("Content-Type").isEmpty()) {
          found.accept(IN_OPTIONS.at(at, "expected a Content-Type field, found none"));
        }
      }
      default -> {
        // Content has a meaning, or nobody knows.
      }
    }
  }

  private static Optional<Node> framingField(Dissection message) {
    return message.fieldLines("Transfer-Encoding").stream()
        .findFirst()
        .or(() -> message.fieldLines("Content-Length").stream().findFirst());
  }

  private static Sentence amount(Framing framing) {
    return framing.kind() == Kind.CHUNKED
        ? Sentence.of("chunks")
        : Sentence.of("{0} octets", framing.length());
  }
}
