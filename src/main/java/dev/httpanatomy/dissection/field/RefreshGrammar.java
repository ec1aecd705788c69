package dev.httpanatomy.dissection.field;

import dev.httpanatomy.dissection.Role;
import dev.httpanatomy.dissection.http1.Grammar;

/// When to load which page next: `5; url=https://example.org/`, HTML §4.2.5.3.
final class RefreshGrammar implements FieldGrammar {

  @Override
  public void lay(Parts parts) {
    if (!parts.need(Role.DELTA_SECONDS, Grammar::isDigit, "1*DIGIT")) {
      return;
    }
    parts.ows();
    if (parts.octet(Role.SEMICOLON, ';') || parts.octet(Role.COMMA, ',')) {
      parts.ows();
      parts.node(
          Role.PARAMETER,
          parts.end(),
          new NameAndValue(Role.PARAMETER_NAME, true, new Quotable(UriGrammar.GRAMMAR)));
    }
  }
}
