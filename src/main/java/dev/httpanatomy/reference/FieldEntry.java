package dev.httpanatomy.reference;

/// What is registered about a field name.
///
/// @param name as the registry spells it, `Content-Type`
/// @param direction in which messages it has a meaning
/// @param scope how far it travels
/// @param standing what the registry says of it
/// @param reference where it is specified, `RFC 9110 §8.3`
public record FieldEntry(
    String name, Direction direction, Scope scope, Standing standing, String reference) {

  static FieldEntry of(FactRow row) {
    return new FieldEntry(
        row.text("name"),
        row.oneOf("direction", Direction.values(), Direction::token),
        row.oneOf("scope", Scope.values(), Scope::token),
        row.oneOf("standing", Standing.values(), Standing::token),
        row.text("reference"));
  }
}
