package dev.httpanatomy.dissection.field;

import dev.httpanatomy.dissection.Role;
import dev.httpanatomy.dissection.http1.Grammar;

/// A media type, RFC 9110 §8.3.1, or a range of them, §12.5.1.
///
/// ```abnf
/// media-type  = type "/" subtype parameters
/// media-range = ( "*/*" / ( type "/" "*" ) / ( type "/" subtype ) ) parameters
/// ```
///
/// An asterisk is a `tchar`, so that a range has the same parts as a type.
final class MediaTypeGrammar {

  /// `Content-Type`.
  static final FieldGrammar MEDIA_TYPE =
      new Wrapped(Role.MEDIA_TYPE, WithParameters.of(MediaTypeGrammar::layTypes));

  /// A member of `Accept`.
  static final FieldGrammar MEDIA_RANGE =
      new Wrapped(Role.MEDIA_RANGE, WithParameters.weighted(MediaTypeGrammar::layRange));

  private MediaTypeGrammar() {}

  private static void layTypes(Parts parts) {
    layTypes(parts, "\"/\"");
  }

  /// Of an asterisk alone it is known what is missing.
  private static void layRange(Parts parts) {
    layTypes(parts, parts.text(parts.end()).equals("*") ? "\"/*\"" : "\"/\"");
  }

  private static void layTypes(Parts parts, String expected) {
    if (!parts.need(Role.TYPE, Grammar::isTchar, "type")) {
      return;
    }
    if (parts.octet(Role.SLASH, '/')) {
      parts.need(Role.SUBTYPE, Grammar::isTchar, "subtype");
    } else {
      parts.missing(expected);
    }
  }
}
