package dev.httpanatomy.reference;

/// How one of the fields most met is written.
///
/// @param name as the registry spells it, `Accept`
/// @param syntax the rule of the specification, `Accept = #( media-range [ weight ] )`; where that
///   gives no ABNF, the type of Structured Fields under the name of RFC 8941, or what is seen on
///   the wire
/// @param source where the rule stands, `RFC 9110 §12.5.1`; `de facto` for what is only seen
/// @param example a field-line as one may send it, without its line end
public record FieldSyntaxEntry(String name, String syntax, String source, String example) {

  static FieldSyntaxEntry of(FactRow row) {
    return new FieldSyntaxEntry(
        row.text("name"), row.text("syntax"), row.text("source"), row.text("example"));
  }
}
