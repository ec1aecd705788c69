package dev.httpanatomy.dissection.field;

import dev.httpanatomy.dissection.Role;
import dev.httpanatomy.dissection.http1.Grammar;

/// Elements with whitespace between them.
record SpaceList(FieldGrammar element) implements FieldGrammar {

  @Override
  public void lay(Parts parts) {
    while (parts.hasMore()) {
      if (!parts.run(Role.RWS, Grammar::isWhitespace)) {
        parts.within(parts.runEnd(octet -> !Grammar.isWhitespace(octet)), element);
      }
    }
  }
}
