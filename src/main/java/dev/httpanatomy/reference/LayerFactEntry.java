package dev.httpanatomy.reference;

/// Where something is defined that can be said of a connection at one of its layers.
///
/// @param name as `round-trip-time`
/// @param reference where it is specified, `RFC 6298 §2`
public record LayerFactEntry(String name, String reference) {

  static LayerFactEntry of(FactRow row) {
    return new LayerFactEntry(row.text("name"), row.text("reference"));
  }
}
