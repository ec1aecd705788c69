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

/// JSON, RFC 8259.
public final class Json implements ContentSubject {

  static final Rule INVALID_JSON =
      new Rule(
          "invalid-json",
          WARNING,
          "content that is no JSON text",
          """
          The type promises a JSON text, and the content breaks its grammar at this octet. Parsers refuse
          all of it; a few bear with single quotes, comments, or a comma behind the last value, so that
          it works with one of them and not with the next.
          """,
          "Have a library write the JSON.",
          "RFC 8259 §2");

  @Override
  public List<Rule> rules() {
    return List.of(INVALID_JSON);
  }

  @Override
  public void check(MessageContent content, Consumer<Finding> found) {
    Deviating.check(content, Map.of(ContentDeviationKind.INVALID_JSON, INVALID_JSON), found);
  }
}
