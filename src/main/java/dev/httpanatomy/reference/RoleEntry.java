package dev.httpanatomy.reference;

/// Where the grammar defines the role that a span of octets has.
///
/// @param name as the grammar writes it, `field-name`
/// @param reference where it is specified, `RFC 9110 §5.1`
public record RoleEntry(String name, String reference) {

  static RoleEntry of(FactRow row) {
    return new RoleEntry(row.text("name"), row.text("reference"));
  }
}
