package dev.httpanatomy.rendering.json;

import dev.httpanatomy.reference.StatusClassEntry;
import dev.httpanatomy.reference.StatusEntry;

/// What is known of a status code.
///
/// @param code three digits
/// @param reasonPhrase as the registry words it, `Not Found`; `(Unused)` for a reserved code
/// @param reference where it is specified, as `RFC 9110 §15.5.5`
/// @param meaning what it tells, in a line
/// @param range the codes of its class, as `4xx`
/// @param rangeName what its class is called, as `Client Error`
/// @param rangeMeaning what its first digit tells a client that doesn't know the code, in a line
public record StatusModel(
    int code,
    String reasonPhrase,
    String reference,
    String meaning,
    String range,
    String rangeName,
    String rangeMeaning) {

  /// The model of a status code.
  ///
  /// @param meaning the words on it, in the reader's language
  /// @param range the class it is in
  /// @param rangeMeaning the words on that class, in the same language
  public static StatusModel of(
      StatusEntry entry, String meaning, StatusClassEntry range, String rangeMeaning) {
    return new StatusModel(
        entry.code(),
        entry.reasonPhrase(),
        entry.reference(),
        meaning,
        range.range(),
        range.name(),
        rangeMeaning);
  }
}
