package dev.httpanatomy.finding.field;

import static dev.httpanatomy.finding.Severity.NOTE;

import dev.httpanatomy.dissection.Dissection;
import dev.httpanatomy.dissection.MessageKind;
import dev.httpanatomy.dissection.Node;
import dev.httpanatomy.dissection.Role;
import dev.httpanatomy.finding.Finding;
import dev.httpanatomy.finding.Quoted;
import dev.httpanatomy.finding.Rule;
import dev.httpanatomy.finding.Subject;
import dev.httpanatomy.wording.Sentence;
import java.util.List;
import java.util.function.Consumer;

/// `Max-Forwards = 1*DIGIT`, RFC 9110 §7.6.2.
public final class MaxForwards implements Subject {

  static final Rule OTHER_METHOD =
      new Rule(
          "max-forwards-in-other-method",
          NOTE,
          "Max-Forwards in a request other than TRACE or OPTIONS",
          """
          Max-Forwards limits how many proxies forward a TRACE or OPTIONS request. In other methods
          recipients may ignore it, and do, so it does not stop a request that goes round in a loop;
          Via and CDN-Loop are there for that.
          """,
          "Remove the field.",
          "RFC 9110 §7.6.2");

  @Override
  public List<Rule> rules() {
    return List.of(OTHER_METHOD);
  }

  @Override
  public void check(Dissection message, Consumer<Finding> found) {
    String method = message.inStartLine(Role.METHOD).map(message::text).orElse("TRACE");
    boolean isMeant =
        message.kind() != MessageKind.REQUEST || method.equals("TRACE") || method.equals("OPTIONS");
    if (message.framing().isPresent() && !isMeant) {
      for (Node line : message.fieldLines("Max-Forwards")) {
        found.accept(
            OTHER_METHOD.at(line.span(), Sentence.of("in a request with {0}", Quoted.of(method))));
      }
    }
  }
}
