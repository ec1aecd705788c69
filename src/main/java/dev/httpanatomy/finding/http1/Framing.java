package dev.httpanatomy.finding.http1;

import static dev.httpanatomy.finding.Severity.ERROR;

import dev.httpanatomy.dissection.Dissection;
import dev.httpanatomy.dissection.Framing.Reason;
import dev.httpanatomy.dissection.Node;
import dev.httpanatomy.dissection.Role;
import dev.httpanatomy.finding.Finding;
import dev.httpanatomy.finding.Rule;
import dev.httpanatomy.finding.Subject;
import dev.httpanatomy.wording.Sentence;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Rules about the two fields that say where a message ends, together and in the wrong place: RFC
/// 9112 §6.
public final class Framing implements Subject {

  private static final String CONTENT_LENGTH = "Content-Length";
  private static final String TRANSFER_ENCODING = "Transfer-Encoding";

  static final Rule BOTH =
      new Rule(
          "content-length-and-transfer-encoding",
          ERROR,
          "Content-Length in a message that has Transfer-Encoding",
          """
          A sender must not send both. Transfer-Encoding overrides, but a recipient that goes by
          Content-Length finds another end, and takes the rest for the next message on the
          connection: this is how requests are smuggled past a gateway. A server may refuse such a
          request, and must close the connection after its response.
          """,
          "Remove the Content-Length.",
          "RFC 9112 §6.2");

  static final Rule CONTENT_LENGTH_NOT_ALLOWED =
      new Rule(
          "content-length-not-allowed",
          ERROR,
          "Content-Length in a response that can have no content",
          """
          A server must not send Content-Length in a 1xx or 204 response, nor in a 2xx response to
          CONNECT. Such a response ends with its header section; a recipient that waits for content
          regardless takes the beginning of the next response, or of the tunnel, for it.
          """,
          "Remove the Content-Length.",
          "RFC 9110 §8.6");

  static final Rule TRANSFER_ENCODING_NOT_ALLOWED =
      new Rule(
          "transfer-encoding-not-allowed",
          ERROR,
          "Transfer-Encoding in a response that can have no content",
          """
          A server must not send Transfer-Encoding in a 1xx or 204 response, nor in a 2xx response to
          CONNECT. Such a response ends with its header section; a recipient that reads chunks
          regardless loses its place in the connection, and one that does not finds stray chunks
          where it expects the next response.
          """,
          "Remove the Transfer-Encoding, and any chunks.",
          "RFC 9112 §6.1");

  @Override
  public List<Rule> rules() {
    return List.of(BOTH, CONTENT_LENGTH_NOT_ALLOWED, TRANSFER_ENCODING_NOT_ALLOWED);
  }

  @Override
  public void check(Dissection message, Consumer<Finding> found) {
    if (message.framing().isEmpty()) {
      return;
    }
    List<Node> lengths = message.fieldLines(CONTENT_LENGTH);
    List<Node> codings = message.fieldLines(TRANSFER_ENCODING);
    if (!lengths.isEmpty() && !codings.isEmpty()) {
      Sentence words =
          Sentence.of("beside Transfer-Encoding at octet {0}", codings.getFirst().span().start())
              .then(seenTwice(message, lengths.getFirst()).orElseGet(() -> applied(message)));
      found.accept(BOTH.at(lengths.getFirst().span(), words));
    }
    if (!canHaveContent(message)) {
      for (Node line : lengths) {
        found.accept(CONTENT_LENGTH_NOT_ALLOWED.at(line.span(), inResponse(message)));
      }
      for (Node line : codings) {
        found.accept(TRANSFER_ENCODING_NOT_ALLOWED.at(line.span(), inResponse(message)));
      }
    }
  }

  /// Where the message ends to who believes the one field and to who believes the other, if that
  /// can be told and differs: the view of who smuggles.
  private static Optional<Sentence> seenTwice(Dissection message, Node contentLength) {
    String length = message.fieldValue(contentLength);
    Optional<Node> body = message.root().child(Role.MESSAGE_BODY);
    if (!message.complete() || body.isEmpty() || !length.matches("[0-9]{1,9}")) {
      return Optional.empty();
    }
    int end = message.root().span().end();
    long byLength = body.get().span().start() + Long.parseLong(length);
    if (byLength < end) {
      return Optional.of(
          Sentence.of(
              "; a recipient that believes Content-Length finds the next message at octet {0},"
                  + " one that believes Transfer-Encoding at octet {1}",
              byLength, end));
    }
    return byLength == end
        ? Optional.empty()
        : Optional.of(
            Sentence.of(
                "; a recipient that believes Content-Length waits for more, up to octet {0},"
                    + " one that believes Transfer-Encoding has all of it",
                byLength));
  }

  /// The end of a finding's message: which framing was applied all the same, and why.
  public static Sentence applied(Dissection message) {
    return message
        .framing()
        .map(
            framing -> Sentence.of("; framing applied: {0}", Sentence.of(framing.reason().words())))
        .orElse(Sentence.data(""));
  }

  private static Sentence inResponse(Dissection message) {
    String status = message.inStartLine(Role.STATUS_CODE).map(message::text).orElse("");
    return Sentence.of("in a {0} response", status).then(applied(message));
  }

  /// A 304 response has no content either, but may tell what a 200 response would have.
  private static boolean canHaveContent(Dissection message) {
    Reason reason = message.framing().map(framing -> framing.reason()).orElseThrow();
    return switch (reason) {
      case INTERIM_RESPONSE, SWITCHING_PROTOCOLS, CONNECT_SUCCEEDED -> false;
      case STATUS_WITHOUT_CONTENT ->
          message.inStartLine(Role.STATUS_CODE).map(message::text).filter("204"::equals).isEmpty();
      default -> true;
    };
  }
}
