package dev.httpanatomy.finding.pair;

import static dev.httpanatomy.finding.Severity.ERROR;
import static dev.httpanatomy.finding.Severity.NOTE;
import static dev.httpanatomy.finding.Severity.WARNING;

import dev.httpanatomy.dissection.Node;
import dev.httpanatomy.dissection.Role;
import dev.httpanatomy.dissection.field.ContentRange;
import dev.httpanatomy.finding.Finding;
import dev.httpanatomy.finding.Pair;
import dev.httpanatomy.finding.PairSubject;
import dev.httpanatomy.finding.Quoted;
import dev.httpanatomy.finding.Rule;
import dev.httpanatomy.wire.Span;
import dev.httpanatomy.wording.Sentence;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Range requests and what comes back, RFC 9110 §14.
public final class RangeAnswers implements PairSubject {

  static final Rule UNASKED_206 =
      new Rule(
          "unasked-partial-content",
          ERROR,
          "206 to a request without Range",
          """
          The code 206 answers a request for a part. A client that asked for the whole takes the part for
          the whole, or gives up. Mostly a cache on the way hands out a part that it stored for
          somebody else, or a proxy on the way added a Range.
          """,
          "Answer 200 with the whole representation.",
          "RFC 9110 §15.3.7");

  static final Rule OTHER =
      new Rule(
          "other-range-than-asked",
          WARNING,
          "206 with a Content-Range that begins elsewhere than Range asks",
          """
          A client that goes on with a download appends what comes to what it has. Octets from
          another place make the file wrong without any sign of it, unless the client compares
          Content-Range with its request, which few do.
          """,
          "Send the range that was asked for, or 200 with all.",
          "RFC 9110 §15.3.7");

  static final Rule UNASKED_416 =
      new Rule(
          "unasked-range-not-satisfiable",
          WARNING,
          "416 to a request without Range",
          """
          The code 416 says that the ranges in Range lie outside of the content. The request has no Range,
          so the client has nothing to correct; a second try will be answered in the same way.
          """,
          "Answer 200, or with the code of what went wrong.",
          "RFC 9110 §15.5.17");

  static final Rule IGNORED =
      new Rule(
          "range-ignored",
          NOTE,
          "200 to a GET request with Range",
          """
          A server may ignore Range, and then all of the content comes. The client has to bear
          this, but gets more than it asked for; a download that goes on where it broke off begins
          anew, and a video can't be wound forward.
          """,
          "Support Range, or say Accept-Ranges: none.",
          "RFC 9110 §14.2");

  static final Rule NOT_ACCEPTED =
      new Rule(
          "range-not-accepted",
          NOTE,
          "Range in a request for what is not sent in ranges",
          """
          The response says Accept-Ranges: none, so Range is not looked at for this resource. It
          does no harm, but the client may save it the next time, and should not count on getting
          a part.
          """,
          "Ask without Range.",
          "RFC 9110 §14.3");

  @Override
  public List<Rule> rules() {
    return List.of(UNASKED_206, OTHER, UNASKED_416, IGNORED, NOT_ACCEPTED);
  }

  private static final Pattern ONE_RANGE =
      Pattern.compile("[bB]ytes=[ \\t]*([0-9]{1,18})-[0-9]*[ \\t]*");

  @Override
  public void check(Pair pair, Consumer<Finding> ofRequest, Consumer<Finding> ofResponse) {
    boolean asked = pair.asks("Range");
    switch (pair.status()) {
      case 206 -> {
        if (!asked) {
          ofResponse.accept(
              UNASKED_206.at(status(pair), "expected a Range in the request, found none"));
        } else {
          checkRange(pair, ofResponse);
        }
      }
      case 416 -> {
        if (!asked) {
          ofResponse.accept(
              UNASKED_416.at(status(pair), "expected a Range in the request, found none"));
        }
      }
      case 200 -> {
        // A Range behind an If-Range that is false is to be ignored: RFC 9110 §13.1.5.
        if (asked && pair.method().equals("GET") && !pair.asks("If-Range")) {
          Node range = pair.request().fieldLines("Range").getFirst();
          Sentence wanted = Quoted.of(pair.request().fieldValue(range));
          if (pair.response().fieldValues("Accept-Ranges").contains("none")) {
            ofRequest.accept(
                NOT_ACCEPTED.at(
                    range.span(),
                    Sentence.of("{0} here, Accept-Ranges: none in the response", wanted)));
          } else {
            ofResponse.accept(IGNORED.at(status(pair), Sentence.of("{0} was asked for", wanted)));
          }
        }
      }
      default -> {
        // Range matters to no other answer.
      }
    }
  }

  private static void checkRange(Pair pair, Consumer<Finding> ofResponse) {
    Matcher asked = ONE_RANGE.matcher(String.join(",", pair.request().fieldValues("Range")));
    Optional<Node> value =
        pair.response().fieldLines("Content-Range").stream()
            .findFirst()
            .flatMap(line -> line.child(Role.FIELD_VALUE));
    if (!asked.matches() || value.isEmpty()) {
      return;
    }
    long first = Long.parseLong(asked.group(1));
    ContentRange.of(pair.response().octets(), value.get())
        .filter(range -> range.unit().equalsIgnoreCase("bytes"))
        .filter(range -> range.first().orElse(first) != first)
        .ifPresent(range -> {
          Sentence words =
              Sentence.of(
                  "expected {0} as the first, found {1}", first, range.first().orElseThrow());
          ofResponse.accept(OTHER.at(value.get().span(), words));
        });
  }

  private static Span status(Pair pair) {
    return pair.response().inStartLine(Role.STATUS_CODE).orElseThrow().span();
  }
}
