package dev.httpanatomy.dissection.field;

/// In what a delimiter is only an octet like others.
enum Delimiting {
  /// In nothing.
  EVERYWHERE,
  /// In a `quoted-string`, where a backslash takes the octet behind it along, RFC 9110 §5.6.4.
  OUTSIDE_QUOTES,
  /// In the `opaque-tag` of an entity-tag, where a backslash has no meaning, RFC 9110 §8.8.3.
  OUTSIDE_TAGS,
  /// In a `quoted-string` and between `<` and `>`, RFC 8288 §3.
  OUTSIDE_QUOTES_AND_ANGLES
}
