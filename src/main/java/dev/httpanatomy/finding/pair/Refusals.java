package dev.httpanatomy.finding.pair;

import static dev.httpanatomy.finding.Severity.NOTE;
import static dev.httpanatomy.finding.Severity.WARNING;

import dev.httpanatomy.dissection.Role;
import dev.httpanatomy.finding.Finding;
import dev.httpanatomy.finding.Pair;
import dev.httpanatomy.finding.PairSubject;
import dev.httpanatomy.finding.Quoted;
import dev.httpanatomy.finding.Rule;
import dev.httpanatomy.finding.field.ListMember;
import dev.httpanatomy.wire.Span;
import dev.httpanatomy.wording.Sentence;
import java.util.List;
import java.util.function.Consumer;

/// Refusals for a reason that the request doesn't give, RFC 9110 §15.5.
public final class Refusals implements PairSubject {

  static final Rule UNASKED_417 =
      new Rule(
          "unasked-expectation-failed",
          WARNING,
          "417 to a request without Expect",
          """
          The code 417 says that the expectation in Expect can't be met. The request has none, so the
          client can't mend it: to send it again without Expect, as a client would, changes
          nothing. A proxy that adds Expect by itself may be the reason.
          """,
          "Answer with the code of what went wrong.",
          "RFC 9110 §15.5.18");

  static final Rule ALLOWED =
      new Rule(
          "refused-method-is-allowed",
          WARNING,
          "405 to a method that Allow lists",
          """
          The code 405 says that the resource doesn't support the method, and Allow which ones it does.
          Both at once is a contradiction: a client that goes by Allow tries again for ever.
          Mostly Allow is a fixed list, or the refusal comes from a filter that another part
          doesn't know of.
          """,
          "List in Allow what the resource supports, or answer 403.",
          "RFC 9110 §15.5.6");

  static final Rule ANYTHING_406 =
      new Rule(
          "refused-though-anything-goes",
          NOTE,
          "406 to a request that accepts anything",
          """
          The code 406 says that there is no representation that the client accepts. The request accepts
          any media type and names no other limits, so something could be sent; a firewall that
          answers 406 to whatever it dislikes makes clients look for the fault in Accept.
          """,
          "Send what there is, or the code of what went wrong.",
          "RFC 9110 §15.5.7");

  @Override
  public List<Rule> rules() {
    return List.of(UNASKED_417, ALLOWED, ANYTHING_406);
  }

  @Override
  public void check(Pair pair, Consumer<Finding> ofRequest, Consumer<Finding> ofResponse) {
    switch (pair.status()) {
      case 405 ->
          ListMember.all(pair.response(), "Allow").stream()
              .filter(member -> member.text().equals(pair.method()))
              .findFirst()
              .ifPresent(member ->
                  ofResponse.accept(
                      ALLOWED.at(
                          member.at(), Sentence.of("{0} is refused", Quoted.of(member.text())))));
      case 406 -> {
        if (isUnlimited(pair)) {
          ofResponse.accept(ANYTHING_406.at(status(pair), "expected limits in Accept, found none"));
        }
      }
      case 417 -> {
        if (!pair.asks("Expect")) {
          ofResponse.accept(
              UNASKED_417.at(status(pair), "expected Expect in the request, found none"));
        }
      }
      default -> {
        // The reason is not in the request's fields.
      }
    }
  }

  private static boolean isUnlimited(Pair pair) {
    boolean anyType =
        !pair.asks("Accept")
            || ListMember.all(pair.request(), "Accept").stream()
                .anyMatch(member -> member.token().equals("*/*") && !member.isRefused());
    // Identity stays acceptable unless its weight is zero.
    boolean anyCoding =
        ListMember.all(pair.request(), "Accept-Encoding").stream().noneMatch(ListMember::isRefused);
    return anyType
        && anyCoding
        && !pair.asks("Accept-Charset", "Accept-Language", "Accept-Datetime");
  }

  private static Span status(Pair pair) {
    return pair.response().inStartLine(Role.STATUS_CODE).orElseThrow().span();
  }
}
