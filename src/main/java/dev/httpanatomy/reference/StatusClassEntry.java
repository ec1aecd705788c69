package dev.httpanatomy.reference;

/// What the first digit of a status code says, also of a code that nobody registered.
///
/// @param range the codes of the class, `4xx`
/// @param name as RFC 9110 names it, `Client Error`
/// @param reference where it is specified, `RFC 9110 §15.5`
public record StatusClassEntry(String range, String name, String reference) {

  static StatusClassEntry of(FactRow row) {
    return new StatusClassEntry(row.text("range"), row.text("name"), row.text("reference"));
  }

  /// The range that a code falls into, `4xx` for 404; one that no class has, for a code out of
  /// range.
  static String rangeOf(int code) {
    return code / 100 + "xx";
  }
}
