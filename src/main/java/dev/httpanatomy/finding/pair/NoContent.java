package dev.httpanatomy.finding.pair;

import static dev.httpanatomy.finding.Severity.ERROR;

import dev.httpanatomy.finding.Finding;
import dev.httpanatomy.finding.Pair;
import dev.httpanatomy.finding.PairSubject;
import dev.httpanatomy.finding.Rule;
import dev.httpanatomy.wire.Span;
import dev.httpanatomy.wording.Sentence;
import java.util.List;
import java.util.function.Consumer;

/// Content where a response has none, RFC 9112 §6.3.
public final class NoContent implements PairSubject {

  static final Rule HEAD =
      new Rule(
          "content-after-head-response",
          ERROR,
          "octets behind a response to HEAD, which has no content",
          """
          A server must not send content in a response to HEAD. The client ends the response with
          its header section and takes what follows for the next one on the connection, so that
          all later answers on it are wrong; some clients close the connection.
          """,
          "Send the header section only, with the fields that GET would get.",
          "RFC 9110 §9.3.2");

  static final Rule STATUS =
      new Rule(
          "content-after-response-without",
          ERROR,
          "octets behind a 204 or 304 response, which has no content",
          """
          Such a response ends with its header section, whatever its fields say. The client takes
          what follows for the beginning of the next response on the connection, and all later
          answers on it are wrong; an attacker who chooses that content can so answer the request
          of another user.
          """,
          "Send no content, or another status-code.",
          "RFC 9112 §6.3");

  @Override
  public List<Rule> rules() {
    return List.of(HEAD, STATUS);
  }

  @Override
  public void check(Pair pair, Consumer<Finding> ofRequest, Consumer<Finding> ofResponse) {
    int end = pair.response().span().end();
    int size = pair.response().octets().size();
    if (size == end || !pair.isFinal()) {
      return;
    }
    String rest = pair.response().octets().slice(end, Math.min(size, end + 5)).latin1();
    if (rest.equals("HTTP/")) {
      return; // another response, which is not content
    }
    Span at = new Span(end, end);
    Sentence words =
        Sentence.of("expected the end of the response, found {0} octets more", size - end);
    switch (pair.response().framing().orElseThrow().reason()) {
      case RESPONSE_TO_HEAD -> ofResponse.accept(HEAD.at(at, words));
      case STATUS_WITHOUT_CONTENT -> ofResponse.accept(STATUS.at(at, words));
      default -> {
        // There may be content, and its end is known or not.
      }
    }
  }
}
