package dev.httpanatomy.dissection.field;

import dev.httpanatomy.dissection.Node;
import dev.httpanatomy.dissection.Role;
import dev.httpanatomy.dissection.http1.Seen;
import java.util.Optional;

/// A field-value by the grammar of its field, RFC 9110 §5.5.
public final class FieldValue {

  private FieldValue() {}

  /// The value in `[start, end)`, which is not empty and has no whitespace around it: a node with
  /// its parts, or a leaf if nothing is known of the field. What differs from the grammar is noted.
  ///
  /// @param name the field's name, in any case
  public static Node dissect(String name, int start, int end, Seen seen) {
    Optional<FieldGrammar> grammar = FieldGrammars.of(name);
    if (grammar.isEmpty()) {
      return Node.leaf(Role.FIELD_VALUE, start, end);
    }
    Parts parts = new Parts(start, end, seen);
    parts.within(end, grammar.get());
    return parts.close(Role.FIELD_VALUE);
  }
}
