package dev.httpanatomy.finding.field;

import static dev.httpanatomy.finding.Severity.NOTE;
import static dev.httpanatomy.finding.Severity.WARNING;

import dev.httpanatomy.dissection.Dissection;
import dev.httpanatomy.dissection.Framing.Kind;
import dev.httpanatomy.dissection.MessageKind;
import dev.httpanatomy.dissection.Role;
import dev.httpanatomy.finding.Finding;
import dev.httpanatomy.finding.Quoted;
import dev.httpanatomy.finding.Rule;
import dev.httpanatomy.finding.Subject;
import dev.httpanatomy.finding.http1.Version;
import dev.httpanatomy.wording.Sentence;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/// `Expect`, RFC 9110 §10.1.1.
public final class Expectation implements Subject {

  static final Rule UNKNOWN =
      new Rule(
          "unknown-expectation",
          WARNING,
          "an expectation other than 100-continue",
          """
          The only expectation there is, is 100-continue. A server may answer 417 to any other, and a
          proxy on the way may too; most ignore it, and what the client expects does not happen.
          """,
          "Remove Expect, or send 100-continue.",
          "RFC 9110 §10.1.1");

  static final Rule WITHOUT_CONTENT =
      new Rule(
          "expectation-without-content",
          WARNING,
          "Expect: 100-continue in a request that has no content",
          """
          The client asks whether to send content that it doesn't have, which it must not do. A
          server that answers 100 all the same gives it an interim response it didn't need, and one
          that waits for the content holds both sides up.
          """,
          "Send Expect with requests that have content only.",
          "RFC 9110 §10.1.1");

  static final Rule OLD =
      new Rule(
          "expectation-in-http10",
          NOTE,
          "Expect: 100-continue in a request of HTTP/1.0",
          """
          HTTP/1.0 knows no interim responses, so a server must ignore the expectation and will not
          answer 100. A client that waits for it before it sends its content loses the time until it
          gives up waiting.
          """,
          "Send HTTP/1.1, or send the content without waiting.",
          "RFC 9110 §10.1.1");

  static final Rule WITHHELD =
      new Rule(
          "content-withheld",
          NOTE,
          "a client that asked before sending its content, and sent none",
          """
          With Expect: 100-continue a client sends its header section and waits. Where the server
          answers with a final status, mostly a refusal, the client keeps its content and closes the
          connection. So nothing is wrong with a request that ends here, as long as the server did
          not ask for the rest.
          """,
          "Nothing, if the response is a final one.",
          "RFC 9110 §10.1.1");

  private static final String CONTINUE = "100-continue";

  /// With what an empty line ends, behind which there is no content yet.
  private static final Set<Role> LINE_ENDS = EnumSet.of(Role.CRLF, Role.LF);

  @Override
  public List<Rule> rules() {
    return List.of(UNKNOWN, WITHOUT_CONTENT, OLD, WITHHELD);
  }

  /// Whether a request waits with its content for a word of the server.
  public static boolean isWithheld(Dissection message) {
    return message.kind() == MessageKind.REQUEST
        && !message.complete()
        && message.framing().isPresent()
        && Version.minorOf(message).orElse(1) > 0
        && LINE_ENDS.contains(message.root().children().getLast().role())
        && ListMember.tokens(message, "Expect").contains(CONTINUE);
  }

  @Override
  public void check(Dissection message, Consumer<Finding> found) {
    if (message.framing().isEmpty() || message.kind() != MessageKind.REQUEST) {
      return;
    }
    boolean hasContent =
        message.framing().get().kind() != Kind.NONE
            && (message.framing().get().kind() != Kind.CONTENT_LENGTH
                || message.framing().get().length() > 0);
    boolean withheld = isWithheld(message);
    for (ListMember expectation : ListMember.all(message, "Expect")) {
      if (!expectation.token().equals(CONTINUE)) {
        Sentence words =
            Sentence.of("expected \"100-continue\", found {0}", Quoted.of(expectation.text()));
        found.accept(UNKNOWN.at(expectation.at(), words));
      } else if (!hasContent) {
        found.accept(WITHOUT_CONTENT.at(expectation.at(), "expected content, found none"));
      } else if (Version.minorOf(message).orElse(1) == 0) {
        found.accept(OLD.at(expectation.at(), "expected HTTP/1.1, found HTTP/1.0"));
      } else if (withheld) {
        found.accept(WITHHELD.at(expectation.at(), "the client waits to be asked for its content"));
      }
    }
  }
}
