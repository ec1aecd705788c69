package dev.httpanatomy.finding.pair;

import static dev.httpanatomy.finding.Severity.ERROR;
import static dev.httpanatomy.finding.Severity.NOTE;

import dev.httpanatomy.dissection.Dissection;
import dev.httpanatomy.dissection.Node;
import dev.httpanatomy.dissection.Role;
import dev.httpanatomy.finding.Finding;
import dev.httpanatomy.finding.Pair;
import dev.httpanatomy.finding.PairSubject;
import dev.httpanatomy.finding.Rule;
import dev.httpanatomy.finding.field.ListMember;
import dev.httpanatomy.finding.http1.Version;
import dev.httpanatomy.wire.Span;
import java.util.List;
import java.util.function.Consumer;

/// What the client's version and its connection allow, RFC 9112 §9.
public final class ClientVersion implements PairSubject {

  static final Rule CHUNKED =
      new Rule(
          "transfer-encoding-to-http10",
          ERROR,
          "Transfer-Encoding in a response to HTTP/1.0",
          """
          HTTP/1.0 doesn't know Transfer-Encoding, so a server must not send it unless the request
          says HTTP/1.1. Such a client shows the sizes of the chunks as part of the content; a
          proxy that speaks HTTP/1.0 to its server hands out broken pages this way.
          """,
          "Send Content-Length, or close the connection at the end.",
          "RFC 9112 §6.1");

  static final Rule INTERIM =
      new Rule(
          "interim-response-to-http10",
          ERROR,
          "a 1xx response to HTTP/1.0",
          """
          HTTP/1.0 defines no 1xx status codes, so a server must not send them to its clients. The
          client takes the interim response for the final one and reads the final one as its
          content.
          """,
          "Send the final response only.",
          "RFC 9110 §15.2");

  static final Rule CLOSE =
      new Rule(
          "close-not-echoed",
          NOTE,
          "no Connection: close in the response to a request that has it",
          """
          The server closes the connection after this response, for the client asked it to, and
          should say so in the response. Without it an intermediary may keep the connection for
          another request, which then fails.
          """,
          "Send Connection: close in the last response.",
          "RFC 9112 §9.6");

  @Override
  public List<Rule> rules() {
    return List.of(CHUNKED, INTERIM, CLOSE);
  }

  @Override
  public void check(Pair pair, Consumer<Finding> ofRequest, Consumer<Finding> ofResponse) {
    boolean old = Version.minorOf(pair.request()).orElse(1) == 0;
    if (old && pair.status() < 200) {
      ofResponse.accept(
          INTERIM.at(status(pair), "expected a final response, for the request is of HTTP/1.0"));
    }
    if (old) {
      for (Node line : pair.response().fieldLines("Transfer-Encoding")) {
        ofResponse.accept(CHUNKED.at(line.span(), "the request is of HTTP/1.0"));
      }
    }
    // Of a request of another version nobody can say what its Connection means.
    boolean spoken =
        Version.minorOf(pair.request()).orElse(0) == 1
            && Version.minorOf(pair.response()).orElse(0) == 1
            && pair.status() >= 200;
    if (spoken && says(pair.request()) && !says(pair.response()) && !isTunnel(pair)) {
      ofResponse.accept(CLOSE.at(status(pair), "expected Connection: close, as in the request"));
    }
  }

  private static boolean says(Dissection message) {
    return ListMember.tokens(message, "Connection").contains("close");
  }

  private static boolean isTunnel(Pair pair) {
    return pair.method().equals("CONNECT") && pair.status() < 300;
  }

  private static Span status(Pair pair) {
    return pair.response().inStartLine(Role.STATUS_CODE).orElseThrow().span();
  }
}
