package dev.httpanatomy.reference;

/// What is registered about a request method.
///
/// @param name as it stands on the wire; its case matters
/// @param safe whether the client asks for no change, RFC 9110 §9.2.1
/// @param idempotent whether doing it twice is meant to have the effect of once, RFC 9110 §9.2.2
/// @param reference where it is specified, `RFC 9110 §9.3.1`
public record MethodEntry(String name, boolean safe, boolean idempotent, String reference) {

  static MethodEntry of(FactRow row) {
    return new MethodEntry(
        row.text("name"), row.yesOrNo("safe"), row.yesOrNo("idempotent"), row.text("reference"));
  }
}
