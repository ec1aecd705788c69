package dev.httpanatomy.finding.field;

import static dev.httpanatomy.finding.Severity.NOTE;
import static dev.httpanatomy.finding.Severity.WARNING;

import dev.httpanatomy.dissection.Dissection;
import dev.httpanatomy.dissection.Node;
import dev.httpanatomy.dissection.Role;
import dev.httpanatomy.dissection.field.Weight;
import dev.httpanatomy.finding.Finding;
import dev.httpanatomy.finding.Quoted;
import dev.httpanatomy.finding.Rule;
import dev.httpanatomy.finding.Subject;
import dev.httpanatomy.wording.Sentence;
import java.util.List;
import java.util.function.Consumer;

/// What a client says it accepts, RFC 9110 §12.
public final class Negotiation implements Subject {

  static final Rule INVALID_WEIGHT =
      new Rule(
          "invalid-weight",
          WARNING,
          "a weight that is no number from 0 to 1",
          """
          A weight is 0 to 1 with at most three decimals behind a point. Of one that is not, some
          recipients take 1, some 0, some drop the member or the whole field, so that the client gets
          what it wanted least.
          """,
          "Write a number such as 0.8.",
          "RFC 9110 §12.4.2");

  static final Rule SHORT_WEIGHT =
      new Rule(
          "weight-without-zero",
          NOTE,
          "a weight that begins with the point",
          """
          The grammar wants a digit before the point. Nearly all recipients read .5 as 0.5, so that
          nothing happens; older versions of Java send such weights with each request. A strict
          recipient may drop the member.
          """,
          "Write 0.5 in place of .5.",
          "RFC 9110 §12.4.2");

  static final Rule ASTERISK =
      new Rule(
          "asterisk-as-media-range",
          NOTE,
          "an asterisk alone as a media range",
          """
          Any type at all is written with two asterisks and a slash between them. Most recipients
          take a single one for the same or ignore it, so that nothing happens; older versions of
          Java send it with each request, beside the proper form.
          """,
          "Write */* in place of *.",
          "RFC 9110 §12.5.1");

  static final Rule NOTHING_ACCEPTED =
      new Rule(
          "nothing-accepted",
          WARNING,
          "a field that accepts nothing at all",
          """
          A weight of 0 means not acceptable, and every member has it. Taken at its word, no response
          can please this client; a server answers 406, or ignores the field.
          """,
          "Name at least one member with a weight above 0.",
          "RFC 9110 §12.4.2");

  static final Rule PARAMETER_AFTER_WEIGHT =
      new Rule(
          "parameter-after-weight",
          NOTE,
          "a parameter behind the weight of a media range",
          """
          What stands behind the weight was once an extension of Accept, of which none was ever
          defined, and no longer has a place in the grammar. Some recipients take it for a parameter
          of the media type and then find no match.
          """,
          "Put parameters of the type before the weight.",
          "RFC 9110 §12.5.1");

  static final Rule ACCEPT_CHARSET =
      new Rule(
          "accept-charset-is-deprecated",
          NOTE,
          "an Accept-Charset, which is deprecated",
          """
          Nearly everything is UTF-8 today, and servers ignore the field. It only makes the request
          longer and the client easier to recognize.
          """,
          "Leave it out.",
          "RFC 9110 §12.5.2");

  @Override
  public List<Rule> rules() {
    return List.of(
        INVALID_WEIGHT,
        SHORT_WEIGHT,
        ASTERISK,
        NOTHING_ACCEPTED,
        PARAMETER_AFTER_WEIGHT,
        ACCEPT_CHARSET);
  }

  /// That a weight or a range is none is told by the grammar: see [FieldSyntax].
  @Override
  public void check(Dissection message, Consumer<Finding> found) {
    checkAll(message, "Accept", Role.MEDIA_RANGE, found);
    checkAll(message, "Accept-Charset", Role.CHARSET, found);
    checkAll(message, "Accept-Language", Role.LANGUAGE_RANGE, found);
    Parted.parts(message, Role.MEDIA_RANGE, "Accept")
        .forEach(range -> checkOrder(message, range, found));
    Parted.values(message, "Accept-Charset")
        .forEach(value -> found.accept(ACCEPT_CHARSET.at(value.span(), "servers ignore it")));
  }

  private static void checkAll(
      Dissection message, String name, Role role, Consumer<Finding> found) {
    List<Node> members = Parted.parts(message, role, name).toList();
    if (!members.isEmpty() && members.stream().allMatch(member -> isRefused(message, member))) {
      Sentence words = Sentence.of("every member has a weight of 0");
      found.accept(NOTHING_ACCEPTED.at(members.getFirst().span(), words));
    }
  }

  private static boolean isRefused(Dissection message, Node member) {
    return member
        .child(Role.WEIGHT)
        .flatMap(weight -> weight.child(Role.QVALUE))
        .filter(qvalue -> Weight.read(message.text(qvalue)).orElse(Weight.WHOLE) == 0)
        .isPresent();
  }

  private static void checkOrder(Dissection message, Node range, Consumer<Finding> found) {
    boolean weighted = false;
    for (Node part : range.children()) {
      weighted |= part.role() == Role.WEIGHT;
      if (weighted && part.role() == Role.PARAMETER) {
        Sentence words =
            Sentence.of(
                "expected nothing behind the weight, found {0}", Quoted.of(message.text(part)));
        found.accept(PARAMETER_AFTER_WEIGHT.at(part.span(), words));
      }
    }
  }
}
