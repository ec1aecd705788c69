package dev.httpanatomy.dissection.content;

/// The ways in which content can differ from what its media type says.
public enum ContentDeviationKind {
  /// No JSON text, RFC 8259 §2.
  INVALID_JSON,
  /// Nested deeper than is told apart here; RFC 8259 §9 lets a parser have such a limit.
  TOO_DEEP,
  /// An octet that no form holds without percent-encoding, URL Standard §5.2.
  INVALID_FORM_OCTET,
  /// A percent sign without two hexadecimal digits, RFC 3986 §2.1.
  INVALID_FORM_PERCENT,
  /// A multipart type that names no boundary, RFC 2046 §5.1.1.
  MISSING_BOUNDARY,
  /// The boundary occurs nowhere, RFC 2046 §5.1.1.
  MISSING_DELIMITER,
  /// No close-delimiter behind the last part, RFC 2046 §5.1.1.
  MISSING_CLOSE_DELIMITER,
  /// A delimiter whose line begins behind, or ends with, a bare LF, RFC 2046 §5.1.1.
  BARE_LF_IN_MULTIPART,
  /// A part of a form whose Content-Disposition names no field, RFC 7578 §4.2.
  MISSING_PART_NAME,
  /// Octets that are no text in the charset, RFC 9110 §8.3.2.
  INVALID_TEXT,
  /// A charset that is not known here, RFC 9110 §8.3.2.
  UNKNOWN_CHARSET
}
