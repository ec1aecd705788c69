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

/// `application/x-www-form-urlencoded`, URL Standard §5.
public final class Forms implements ContentSubject {

  static final Rule UNENCODED =
      new Rule(
          "unencoded-form",
          WARNING,
          "a form with octets that no form holds",
          """
          The type promises names and values, in which all but a few characters are percent-encoded.
          Octets such as a space, a quote or a line end say that this is something else, mostly JSON or
          plain text: curl and some libraries name this type where they are told none. The server then
          finds one field with a very long name.
          """,
          "Name the type that the content has, or encode the values.",
          "HTML");

  static final Rule PERCENT =
      new Rule(
          "invalid-form-percent",
          WARNING,
          "a percent sign in a form without two hexadecimal digits",
          """
          A percent sign begins an encoded octet. One that does not is kept as it is by browsers and many
          servers, and others refuse the form, so a value such as 100% is read or not by chance.
          """,
          "Write %25 for a percent sign.",
          "RFC 3986 §2.1");

  private static final Map<ContentDeviationKind, Rule> RULES =
      Map.of(
          ContentDeviationKind.INVALID_FORM_OCTET,
          UNENCODED,
          ContentDeviationKind.INVALID_FORM_PERCENT,
          PERCENT);

  @Override
  public List<Rule> rules() {
    return List.of(UNENCODED, PERCENT);
  }

  @Override
  public void check(MessageContent content, Consumer<Finding> found) {
    Deviating.check(content, RULES, found);
  }
}
