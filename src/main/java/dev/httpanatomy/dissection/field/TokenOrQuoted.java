package dev.httpanatomy.dissection.field;

import dev.httpanatomy.dissection.Role;
import dev.httpanatomy.dissection.http1.Grammar;

/// `token / quoted-string` as a node or leaf of a role.
record TokenOrQuoted(Role role) implements FieldGrammar {

  static final TokenOrQuoted PARAMETER_VALUE = new TokenOrQuoted(Role.PARAMETER_VALUE);

  @Override
  public void lay(Parts parts) {
    if (parts.peek() == '"') {
      parts.node(role, parts.end(), QuotedString.GRAMMAR);
    } else {
      parts.need(role, Grammar::isTchar, "token or quoted-string");
    }
  }
}
