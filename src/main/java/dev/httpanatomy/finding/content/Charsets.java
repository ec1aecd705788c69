package dev.httpanatomy.finding.content;

import static dev.httpanatomy.finding.Severity.WARNING;

import dev.httpanatomy.dissection.content.ContentDeviationKind;
import dev.httpanatomy.dissection.content.MessageContent;
import dev.httpanatomy.finding.ContentSubject;
import dev.httpanatomy.finding.Finding;
import dev.httpanatomy.finding.Rule;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// Text and its charset, RFC 9110 §8.3.2.
public final class Charsets implements ContentSubject {

  static final Rule INVALID_TEXT =
      new Rule(
          "invalid-text",
          WARNING,
          "octets that are no text in its charset",
          """
          The charset of a text is the one that Content-Type names, else mostly UTF-8. Octets that mean
          nothing in it are shown as replacement characters, or the recipient refuses the text. Mostly
          the text was written in another charset, as windows-1252, or cut within a character.
          """,
          "Name the charset that the text is in, best UTF-8.",
          "RFC 9110 §8.3.2");

  private static final Map<ContentDeviationKind, Rule> RULES =
      Map.of(ContentDeviationKind.INVALID_TEXT, INVALID_TEXT);

  @Override
  public List<Rule> rules() {
    return List.of(INVALID_TEXT);
  }

  @Override
  public void check(MessageContent content, Consumer<Finding> found) {
    Deviating.check(content, RULES, found);
  }
}
