package dev.httpanatomy.finding.http1;

import static dev.httpanatomy.finding.Severity.NOTE;

import dev.httpanatomy.dissection.Dissection;
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

/// Sizes at which servers and proxies in their usual settings refuse a message, RFC 9110 §2.3,
/// §5.4.
public final class Limits implements Subject {

  static final Rule REQUEST_LINE =
      new Rule(
          "long-request-line",
          NOTE,
          "a request-line of more than 8000 octets",
          """
          Recipients are asked to bear 8000 octets in a request-line at least, and many bear little
          more: Apache allows 8190, nginx 8192, Jetty 8192 for all of the head. Beyond that a request
          is answered 414 or 400, by whatever proxy on the way is the strictest.
          """,
          "Move data from the query into the content of a POST.",
          "RFC 9112 §3");

  static final Rule FIELD_LINE =
      new Rule(
          "long-field-line",
          NOTE,
          "a field-line of more than 8192 octets",
          """
          Apache refuses a field above 8190 octets and nginx one above 8192, with 400 or 431, and
          proxies have limits of their own. Mostly it is Cookie or Authorization that grows, and the
          request that fails is that of the user who is logged in the longest.
          """,
          "Keep the data on the server, and send a short reference to it.",
          "RFC 9110 §5.4");

  static final Rule HEAD =
      new Rule(
          "large-header-section",
          NOTE,
          "a head of more than 32 KiB",
          """
          The specification sets no limit, so each recipient has its own for the head as a whole:
          Jetty and Tomcat begin with 8 KiB, Node.js with 16 KiB, nginx takes four buffers of 8 KiB.
          What one hop accepts the next one answers with 431, 400 or a closed connection.
          """,
          "Send fewer and shorter fields.",
          "RFC 9110 §5.4");

  static final Rule FIELDS =
      new Rule(
          "many-fields",
          NOTE,
          "more than 100 field-lines",
          """
          Apache and Tomcat stop at 100 fields, and Python's client refuses a response of more than
          that; a recipient has to set a limit, for many small fields cost it more than a few long
          ones. The message comes through here and is refused elsewhere.
          """,
          "Send fewer fields; where a field is a list, join its lines.",
          "RFC 9110 §5.4");

  private static final int MOST_REQUEST_LINE_OCTETS = 8000;
  private static final int MOST_FIELD_LINE_OCTETS = 8192;
  private static final int MOST_HEAD_OCTETS = 32 * 1024;
  private static final int MOST_FIELDS = 100;

  @Override
  public List<Rule> rules() {
    return List.of(REQUEST_LINE, FIELD_LINE, HEAD, FIELDS);
  }

  @Override
  public void check(Dissection message, Consumer<Finding> found) {
    Optional<Node> start = message.startLine();
    if (message.framing().isEmpty() || start.isEmpty()) {
      return;
    }
    Span line = start.get().span();
    if (message.kind() == MessageKind.REQUEST) {
      check(line, MOST_REQUEST_LINE_OCTETS, REQUEST_LINE, found);
    }
    List<Node> fields = message.root().children(Role.FIELD_LINE).toList();
    fields.forEach(field -> check(field.span(), MOST_FIELD_LINE_OCTETS, FIELD_LINE, found));
    if (!fields.isEmpty()) {
      Span head = new Span(line.start(), fields.getLast().span().end());
      if (head.length() > MOST_HEAD_OCTETS) {
        found.accept(HEAD.at(line, octets(MOST_HEAD_OCTETS, head.length())));
      }
    }
    if (fields.size() > MOST_FIELDS) {
      Span first = fields.get(MOST_FIELDS).span();
      found.accept(
          FIELDS.at(
              first,
              Sentence.of(
                  "expected at most {0} field-lines, found {1}", MOST_FIELDS, fields.size())));
    }
  }

  private static void check(Span at, int most, Rule rule, Consumer<Finding> found) {
    if (at.length() > most) {
      found.accept(rule.at(at, octets(most, at.length())));
    }
  }

  private static Sentence octets(int most, int found) {
    return Sentence.of("expected at most {0} octets, found {1}", most, found);
  }
}
