package dev.httpanatomy.finding.field;

import static dev.httpanatomy.finding.Severity.WARNING;

import dev.httpanatomy.dissection.Dissection;
import dev.httpanatomy.dissection.Node;
import dev.httpanatomy.finding.Finding;
import dev.httpanatomy.finding.Quoted;
import dev.httpanatomy.finding.Rule;
import dev.httpanatomy.finding.Subject;
import dev.httpanatomy.wording.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/// `X-Frame-Options = "DENY" / "SAMEORIGIN"`, RFC 7034 §2.1, and the third that was given up.
public final class FrameOptions implements Subject {

  static final Rule INVALID =
      new Rule(
          "invalid-frame-options",
          WARNING,
          "an X-Frame-Options that is neither DENY nor SAMEORIGIN",
          """
          Browsers ignore a value that they don't know, so any page may show this one in a frame and
          have users click on what they don't see. Nothing tells so but the console.
          """,
          "Send DENY or SAMEORIGIN, or frame-ancestors in Content-Security-Policy.",
          "RFC 7034 §2.1");

  static final Rule ALLOW_FROM =
      new Rule(
          "obsolete-allow-from",
          WARNING,
          "an X-Frame-Options with ALLOW-FROM, which browsers ignore",
          """
          Only some browsers ever knew ALLOW-FROM, and none does today. They ignore the field, so
          that not only the page it names may show this one in a frame, but any.
          """,
          "Send frame-ancestors in Content-Security-Policy.",
          "RFC 7034 §2.1");

  static final Rule CONFLICTING =
      new Rule(
          "conflicting-frame-options",
          WARNING,
          "X-Frame-Options with two values that differ",
          """
          The values exclude each other. Today's browsers then show the page in no frame at all,
          older ones go by the first or ignore the field. Mostly both an application and the gateway
          in front of it set the field.
          """,
          "Send the field once.",
          "RFC 7034 §2.1");

  private static final Set<String> VALUES = Set.of("DENY", "SAMEORIGIN");

  @Override
  public List<Rule> rules() {
    return List.of(INVALID, ALLOW_FROM, CONFLICTING);
  }

  @Override
  public void check(Dissection message, Consumer<Finding> found) {
    if (message.framing().isEmpty()) {
      return;
    }
    List<ListMember> values = new ArrayList<>();
    for (Node line : message.fieldLines("X-Frame-Options")) {
      values.addAll(ListMember.of(message, line));
    }
    for (ListMember value : values) {
      String text = value.text().toUpperCase(Locale.ROOT);
      if (text.matches("ALLOW-FROM\\b.*")) {
        found.accept(ALLOW_FROM.at(value.at(), Quoted.of(value.text())));
      } else if (!VALUES.contains(text)) {
        Sentence words =
            Sentence.of("expected DENY or SAMEORIGIN, found {0}", Quoted.of(value.text()));
        found.accept(INVALID.at(value.at(), words));
      } else if (!text.equalsIgnoreCase(values.getFirst().text())) {
        Sentence words =
            Sentence.of(
                "{0} here, {1} before",
                Quoted.of(value.text()), Quoted.of(values.getFirst().text()));
        found.accept(CONFLICTING.at(value.at(), words));
      }
    }
  }
}
