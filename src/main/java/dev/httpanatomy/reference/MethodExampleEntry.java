package dev.httpanatomy.reference;

/// A request with one of the methods most met.
///
/// @param name the method
/// @param example a request-line as one may send it, without its line end
public record MethodExampleEntry(String name, String example) {

  static MethodExampleEntry of(FactRow row) {
    return new MethodExampleEntry(row.text("name"), row.text("example"));
  }
}
