package dev.httpanatomy.dissection.field;

import dev.httpanatomy.dissection.Role;
import dev.httpanatomy.dissection.uri.PctEncoded;
import java.util.function.IntPredicate;

/// Octets of a set, and percent-encoded ones among them, RFC 3986 §2.1.
///
/// @param role what they are together
/// @param set which octets stand for themselves
/// @param expected what the grammar wants
record Percents(Role role, IntPredicate set, String expected) implements FieldGrammar {

  private static final int ENCODED = 3;

  @Override
  public void lay(Parts parts) {
    parts.node(role, parts.end(), this::layOctets);
  }

  private void layOctets(Parts parts) {
    while (parts.hasMore()) {
      if (PctEncoded.isAt(parts.octets(), parts.at(), parts.end())) {
        parts.leaf(Role.PCT_ENCODED, parts.at() + ENCODED);
      } else if (!parts.run(Role.PCHAR, set)) {
        parts.missing(expected);
      }
    }
  }
}
