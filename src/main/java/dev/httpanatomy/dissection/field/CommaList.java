package dev.httpanatomy.dissection.field;

import dev.httpanatomy.dissection.Role;

/// `#element = [ element ] *( OWS "," OWS [ element ] )`, as a recipient reads it, RFC 9110
/// §5.6.1.2.
///
/// @param where which commas part elements
/// @param element what stands between two of them
record CommaList(Delimiting where, FieldGrammar element) implements FieldGrammar {

  /// A list whose elements may hold quoted strings.
  static CommaList of(FieldGrammar element) {
    return new CommaList(Delimiting.OUTSIDE_QUOTES, element);
  }

  /// A list whose elements are nodes of their own.
  static CommaList of(Role role, FieldGrammar element) {
    return of(new Wrapped(role, element));
  }

  @Override
  public void lay(Parts parts) {
    while (parts.hasMore()) {
      parts.ows();
      int comma = parts.find(',', where);
      if (comma > parts.at()) {
        parts.within(parts.trimmed(comma), element);
      }
      parts.ows();
      parts.octet(Role.COMMA, ',');
    }
  }
}
