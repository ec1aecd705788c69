package dev.httpanatomy.rendering.json;

import dev.httpanatomy.reference.FieldEntry;

/// What is known of a field name.
///
/// @param name as the registry spells it, `Content-Type`; on the wire its case does not matter
/// @param direction in which messages it has a meaning: `request`, `response` or `both`
/// @param scope how far it travels: `hop-by-hop` or `end-to-end`
/// @param standing what IANA's registry says of it: `permanent`, `provisional`, `deprecated`,
///   `obsoleted`, or `unregistered` for one that people use without its being there
/// @param reference where it is specified, as `RFC 9110 §8.3`
/// @param meaning what it tells, in a line
public record FieldModel(
    String name,
    String direction,
    String scope,
    String standing,
    String reference,
    String meaning) {

  /// The model of a field.
  ///
  /// @param meaning the words on it, in the reader's language
  public static FieldModel of(FieldEntry entry, String meaning) {
    return new FieldModel(
        entry.name(),
        entry.direction().token(),
        entry.scope().token(),
        entry.standing().token(),
        entry.reference(),
        meaning);
  }
}
