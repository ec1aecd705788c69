package dev.httpanatomy.finding.field;

import static dev.httpanatomy.finding.Severity.NOTE;
import static dev.httpanatomy.finding.Severity.WARNING;

import dev.httpanatomy.dissection.Dissection;
import dev.httpanatomy.dissection.Framing.Kind;
import dev.httpanatomy.dissection.MessageKind;
import dev.httpanatomy.finding.Finding;
import dev.httpanatomy.finding.Quoted;
import dev.httpanatomy.finding.Rule;
import dev.httpanatomy.finding.Subject;
import dev.httpanatomy.finding.http1.Version;
import java.util.List;
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

  @Override
  public List<Rule> rules() {
    return List.of(UNKNOWN, WITHOUT_CONTENT, OLD);
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
    for (ListMember expectation : ListMember.all(message, "Expect")) {
      if (!expectation.token().equals("100-continue")) {
        String words = "expected \"100-continue\", found " + Quoted.of(expectation.text());
        found.accept(UNKNOWN.at(expectation.at(), words));
      } else if (!hasContent) {
        found.accept(WITHOUT_CONTENT.at(expectation.at(), "expected content, found none"));
      } else if (Version.minorOf(message).orElse(1) == 0) {
        found.accept(OLD.at(expectation.at(), "expected HTTP/1.1, found HTTP/1.0"));
      }
    }
  }
}
