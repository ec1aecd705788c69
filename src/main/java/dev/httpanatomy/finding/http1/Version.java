package dev.httpanatomy.finding.http1;

import static dev.httpanatomy.finding.Severity.ERROR;
import static dev.httpanatomy.finding.Severity.NOTE;

import dev.httpanatomy.dissection.Dissection;
import dev.httpanatomy.dissection.Node;
import dev.httpanatomy.dissection.Role;
import dev.httpanatomy.finding.Finding;
import dev.httpanatomy.finding.Quoted;
import dev.httpanatomy.finding.Rule;
import dev.httpanatomy.finding.Subject;
import dev.httpanatomy.wording.Sentence;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// Rules about a well-formed HTTP-version, RFC 9110 §2.5, RFC 9112 §2.3.
public final class Version implements Subject {

  static final Rule FOREIGN_MAJOR_VERSION =
      new Rule(
          "foreign-major-version",
          ERROR,
          "a major version other than 1 on a message of HTTP/1",
          """
          The major version names the messaging syntax, and lines of text with a version in the first
          of them are the syntax of HTTP/1 only: HTTP/2 and HTTP/3 are binary and write no version,
          HTTP/0.9 has none. A server may answer 505; one that reads the message as HTTP/1 all the
          same takes the sender at its syntax, not at its word.
          """,
          "Write HTTP/1.1; other versions are negotiated, not written.",
          "RFC 9110 §2.5");

  static final Rule UNKNOWN_MINOR_VERSION =
      new Rule(
          "unknown-minor-version",
          NOTE,
          "a minor version above 1, of which none is defined",
          """
          A recipient should process a message of a higher minor version as if it were of the highest
          that it knows, so this reads as HTTP/1.1. No HTTP/1.2 was ever defined, and some servers
          refuse it with 505.
          """,
          "Write HTTP/1.1.",
          "RFC 9110 §2.5");

  static final Rule OLD_MINOR_VERSION =
      new Rule(
          "old-minor-version",
          NOTE,
          "a message of HTTP/1.0",
          """
          HTTP/1.0 knows no chunked coding and no interim responses, needs no Host, and closes the
          connection after each exchange unless both sides ask for keep-alive. Simple clients, load
          testers and some proxies in their default settings still speak it.
          """,
          "Use HTTP/1.1 where you can, to keep the connection open.",
          "RFC 9112 §9.3");

  private static final Pattern FORM = Pattern.compile("HTTP/([0-9])\\.([0-9])");

  @Override
  public List<Rule> rules() {
    return List.of(FOREIGN_MAJOR_VERSION, UNKNOWN_MINOR_VERSION, OLD_MINOR_VERSION);
  }

  @Override
  public void check(Dissection message, Consumer<Finding> found) {
    Optional<Node> version = message.inStartLine(Role.HTTP_VERSION);
    if (version.isEmpty() || !FORM.matcher(message.text(version.get())).matches()) {
      return;
    }
    Sentence text = Quoted.of(message.text(version.get()));
    OptionalInt minor = minorOf(message);
    if (minor.isEmpty()) {
      Sentence words = Sentence.of("expected \"HTTP/1.1\", found {0}; read as HTTP/1.1", text);
      found.accept(FOREIGN_MAJOR_VERSION.at(version.get().span(), words));
    } else if (minor.getAsInt() > 1) {
      Sentence words = Sentence.of("expected \"HTTP/1.1\", found {0}; read as HTTP/1.1", text);
      found.accept(UNKNOWN_MINOR_VERSION.at(version.get().span(), words));
    } else if (minor.getAsInt() == 0) {
      Sentence words =
          Sentence.of("without keep-alive on both sides the connection closes after this exchange");
      found.accept(OLD_MINOR_VERSION.at(version.get().span(), words));
    }
  }

  /// The minor version of a message of HTTP/1; nothing for any other, or where it can't be read.
  public static OptionalInt minorOf(Dissection message) {
    return message
        .inStartLine(Role.HTTP_VERSION)
        .map(version -> FORM.matcher(message.text(version)))
        .filter(form -> form.matches() && form.group(1).equals("1"))
        .map(form -> OptionalInt.of(Integer.parseInt(form.group(2))))
        .orElse(OptionalInt.empty());
  }
}
