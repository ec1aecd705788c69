package dev.httpanatomy.finding.field;

import static dev.httpanatomy.finding.Severity.ERROR;
import static dev.httpanatomy.finding.Severity.WARNING;
import static dev.httpanatomy.finding.http1.Framing.applied;

import dev.httpanatomy.dissection.Dissection;
import dev.httpanatomy.dissection.Framing.Reason;
import dev.httpanatomy.dissection.Node;
import dev.httpanatomy.finding.Finding;
import dev.httpanatomy.finding.Quoted;
import dev.httpanatomy.finding.Rule;
import dev.httpanatomy.finding.Subject;
import dev.httpanatomy.finding.http1.Version;
import dev.httpanatomy.wording.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/// `Transfer-Encoding = [ transfer-coding *( OWS "," OWS transfer-coding ) ]`, RFC 9112 §6.1.
public final class TransferEncoding implements Subject {

  static final Rule IN_HTTP_1_0 =
      new Rule(
          "transfer-encoding-in-http-1-0",
          ERROR,
          "Transfer-Encoding in a message of HTTP/1.0",
          """
          HTTP/1.0 knows no transfer codings. A recipient of that age passes the field on or ignores
          it and takes the chunks for content, so the framing of such a message must be taken for
          faulty, and the connection closed after it.
          """,
          "Send Content-Length, or speak HTTP/1.1.",
          "RFC 9112 §6.1");

  static final Rule CHUNKED_NOT_LAST =
      new Rule(
          "chunked-not-last",
          ERROR,
          "the last transfer coding of a request is not chunked",
          """
          Only chunked tells where the message ends. A response may end with its connection instead,
          but a request can't, for the answer has to come back on it: a server must answer 400 and
          close the connection.
          """,
          "Apply chunked, and name it last.",
          "RFC 9112 §6.3");

  static final Rule REPEATED_CHUNKED =
      new Rule(
          "repeated-chunked",
          ERROR,
          "chunked named more than once",
          """
          A sender must not apply the chunked coding twice to one message. Mostly it did not: two
          components each set the field, and the message is chunked once. Recipients differ in how
          many layers of chunks they take off, or refuse the message.
          """,
          "Name chunked once.",
          "RFC 9112 §6.1");

  static final Rule UNKNOWN_CODING =
      new Rule(
          "unknown-transfer-coding",
          WARNING,
          "a transfer coding that recipients don't know",
          """
          A server that does not understand a coding should answer 501. Misspelt names are more often
          an attack than an accident: one recipient takes xchunked for chunked and another ignores
          the field, so that they differ in where the message ends.
          """,
          "Use chunked, and Content-Encoding for compression.",
          "RFC 9112 §6.1");

  private static final String CHUNKED = "chunked";
  private static final Set<String> REGISTERED =
      Set.of(CHUNKED, "compress", "x-compress", "deflate", "gzip", "x-gzip");

  @Override
  public List<Rule> rules() {
    return List.of(IN_HTTP_1_0, CHUNKED_NOT_LAST, REPEATED_CHUNKED, UNKNOWN_CODING);
  }

  @Override
  public void check(Dissection message, Consumer<Finding> found) {
    List<Node> lines = message.fieldLines("Transfer-Encoding");
    if (lines.isEmpty() || message.framing().isEmpty()) {
      return;
    }
    if (Version.minorOf(message).orElse(1) == 0) {
      Sentence words = Sentence.of("expected none, or HTTP/1.1").then(applied(message));
      found.accept(IN_HTTP_1_0.at(lines.getFirst().span(), words));
    }
    List<ListMember> codings = new ArrayList<>();
    lines.forEach(line -> codings.addAll(ListMember.of(message, line)));
    if (message.framing().get().reason() == Reason.NOT_CHUNKED_LAST_IN_REQUEST) {
      ListMember last = codings.getLast();
      Sentence words =
          Sentence.of("expected \"chunked\", found {0}", Quoted.of(last.text()))
              .then(applied(message));
      found.accept(CHUNKED_NOT_LAST.at(last.at(), words));
    }
    checkEach(message, codings, found);
  }

  private static void checkEach(
      Dissection message, List<ListMember> codings, Consumer<Finding> found) {
    boolean chunked = false;
    for (ListMember coding : codings) {
      if (coding.text().equalsIgnoreCase(CHUNKED)) {
        if (chunked) {
          found.accept(
              REPEATED_CHUNKED.at(
                  coding.at(), Sentence.of("chunked once more").then(applied(message))));
        }
        chunked = true;
      } else if (!coding.text().isEmpty() && !isRegistered(coding.text())) {
        Sentence words =
            Sentence.of(
                    "expected chunked, gzip, deflate or compress, found {0}",
                    Quoted.of(coding.text()))
                .then(applied(message));
        found.accept(UNKNOWN_CODING.at(coding.at(), words));
      }
    }
  }

  /// A coding may have parameters, but not chunked: "Their presence SHOULD be treated as an error"
  /// (RFC 9112 §7.1).
  private static boolean isRegistered(String coding) {
    String name = coding.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    return REGISTERED.contains(name) && !name.equals(CHUNKED);
  }
}
