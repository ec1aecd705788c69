package dev.httpanatomy.dissection.field;

import dev.httpanatomy.dissection.Role;

/// `name [ "/" version ]`.
record NameAndVersion(FieldGrammar name, FieldGrammar version) implements FieldGrammar {

  /// `protocol = protocol-name [ "/" protocol-version ]`, RFC 9110 §7.8.
  static final FieldGrammar PROTOCOL =
      new Wrapped(
          Role.PROTOCOL,
          new NameAndVersion(Run.token(Role.PROTOCOL_NAME), Run.token(Role.PROTOCOL_VERSION)));

  @Override
  public void lay(Parts parts) {
    name.lay(parts);
    if (parts.octet(Role.SLASH, '/')) {
      version.lay(parts);
    }
  }
}
