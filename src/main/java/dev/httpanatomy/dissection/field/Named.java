package dev.httpanatomy.dissection.field;

import dev.httpanatomy.dissection.Role;

/// A token, and what parameters it may have: one leaf where it has none.
///
/// @param role what the token is
/// @param parameter what stands behind each semicolon
record Named(Role role, FieldGrammar parameter) implements FieldGrammar {

  @Override
  public void lay(Parts parts) {
    boolean alone = parts.find(';', Delimiting.OUTSIDE_QUOTES) == parts.end();
    if (alone) {
      Run.token(role).lay(parts);
    } else {
      parts.node(role, parts.end(), new WithParameters(Run.TOKEN, parameter));
    }
  }

  /// A list of such tokens.
  static FieldGrammar list(Role role, FieldGrammar parameter) {
    return CommaList.of(new Named(role, parameter));
  }
}
