package dev.httpanatomy.reference;

/// What is registered about a status code.
///
/// @param code three digits, 100 to 599
/// @param reasonPhrase as the registry words it, `Not Found`; `(Unused)` for a reserved code
/// @param reference where it is specified, `RFC 9110 §15.5.5`
public record StatusEntry(int code, String reasonPhrase, String reference) {

  static StatusEntry of(FactRow row) {
    return new StatusEntry(row.number("code"), row.text("reasonPhrase"), row.text("reference"));
  }
}
