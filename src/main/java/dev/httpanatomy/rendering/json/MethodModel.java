package dev.httpanatomy.rendering.json;

import dev.httpanatomy.reference.MethodEntry;

/// What is known of a request method.
///
/// @param name as it stands on the wire; its case matters
/// @param safe whether the client asks for no change, RFC 9110 §9.2.1
/// @param idempotent whether doing it twice is meant to have the effect of once, RFC 9110 §9.2.2
/// @param reference where it is specified, as `RFC 9110 §9.3.1`
/// @param meaning what it asks for, in a line
public record MethodModel(
    String name, boolean safe, boolean idempotent, String reference, String meaning) {

  /// The model of a method.
  ///
  /// @param meaning the words on it, in the reader's language
  public static MethodModel of(MethodEntry entry, String meaning) {
    return new MethodModel(
        entry.name(), entry.safe(), entry.idempotent(), entry.reference(), meaning);
  }
}
