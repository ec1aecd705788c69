package dev.httpanatomy.dissection.field;

import dev.httpanatomy.dissection.Role;

/// The value of a parameter that has a grammar of its own, in quotes or without.
record Quotable(FieldGrammar value) implements FieldGrammar {

  @Override
  public void lay(Parts parts) {
    if (!parts.hasMore()) {
      parts.missing("token or quoted-string");
      return;
    }
    parts.node(Role.PARAMETER_VALUE, parts.end(), this::layValue);
  }

  private void layValue(Parts parts) {
    if (!parts.octet(Role.DQUOTE, '"')) {
      value.lay(parts);
      return;
    }
    int close = parts.find('"', Delimiting.EVERYWHERE);
    parts.within(close, value);
    if (!parts.octet(Role.DQUOTE, '"')) {
      parts.note(parts.at(), parts.at(), "DQUOTE");
    }
  }
}
