package dev.httpanatomy.dissection.field;

import dev.httpanatomy.dissection.Role;

/// `[ element ] *( OWS ";" OWS [ element ] )`.
///
/// @param where which semicolons part elements
/// @param element what stands between two of them
record SemicolonList(Delimiting where, FieldGrammar element) implements FieldGrammar {

  /// A list whose elements may hold quoted strings.
  static SemicolonList of(FieldGrammar element) {
    return new SemicolonList(Delimiting.OUTSIDE_QUOTES, element);
  }

  @Override
  public void lay(Parts parts) {
    while (parts.hasMore()) {
      parts.ows();
      int semicolon = parts.find(';', where);
      if (semicolon > parts.at()) {
        parts.within(parts.trimmed(semicolon), element);
      }
      parts.ows();
      parts.octet(Role.SEMICOLON, ';');
    }
  }
}
