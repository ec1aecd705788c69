package dev.httpanatomy.dissection.field;

import dev.httpanatomy.dissection.Role;

/// A rule whose parts are those of one node.
record Wrapped(Role role, FieldGrammar rule) implements FieldGrammar {

  @Override
  public void lay(Parts parts) {
    parts.node(role, parts.end(), rule);
  }
}
