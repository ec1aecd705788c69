package dev.httpanatomy.dissection;

/// The ways in which octets can differ from the grammar of an HTTP/1 message.
public enum DeviationKind {
  /// Octets that begin no message at all.
  NOT_HTTP1("not-http1"),
  /// The octets end before the message does.
  INCOMPLETE_MESSAGE("incomplete-message"),

  /// An empty line before the start-line, RFC 9112 §2.2.
  EMPTY_LINE_BEFORE_START_LINE("empty-line-before-start-line"),
  /// A line that ends with LF alone, RFC 9112 §2.2.
  BARE_LF("bare-lf"),
  /// A CR that no LF follows, RFC 9112 §2.2.
  BARE_CR("bare-cr"),

  /// Whitespace before, or other than one SP between, the parts of a start-line, RFC 9112 §3, §4.
  START_LINE_WHITESPACE("start-line-whitespace"),
  /// A method that is no token, RFC 9110 §9.1.
  INVALID_METHOD("invalid-method"),
  /// An octet that a request-target can't hold, RFC 9112 §3.2.
  INVALID_REQUEST_TARGET("invalid-request-target"),
  /// A percent sign without two hexadecimal digits, RFC 3986 §2.1.
  INVALID_PERCENT_ENCODING("invalid-percent-encoding"),
  /// A request-line without a version: HTTP/0.9, RFC 1945 §5.
  MISSING_VERSION("missing-version"),
  /// A version not of the form HTTP/DIGIT.DIGIT, RFC 9112 §2.3.
  INVALID_VERSION("invalid-version"),
  /// A status-code other than three digits, RFC 9112 §4.
  INVALID_STATUS_CODE("invalid-status-code"),
  /// No SP behind the status-code, RFC 9112 §4.
  MISSING_SP_AFTER_STATUS_CODE("missing-sp-after-status-code"),
  /// An octet that a reason-phrase can't hold, RFC 9112 §4.
  INVALID_REASON_PHRASE("invalid-reason-phrase"),

  /// Whitespace between the start-line and the first field, RFC 9112 §2.2.
  WHITESPACE_BEFORE_FIRST_FIELD("whitespace-before-first-field"),
  /// A line among the fields without a colon, RFC 9112 §5.
  MISSING_COLON("missing-colon"),
  /// Whitespace between a field-name and its colon, RFC 9112 §5.1.
  SPACE_BEFORE_COLON("space-before-colon"),
  /// A colon with no field-name before it, RFC 9110 §5.1.
  EMPTY_FIELD_NAME("empty-field-name"),
  /// A field-name that is no token, RFC 9110 §5.1.
  INVALID_FIELD_NAME("invalid-field-name"),
  /// A control octet in a field-value, RFC 9110 §5.5.
  INVALID_FIELD_VALUE("invalid-field-value"),
  /// A field-value that its field's own grammar does not allow, RFC 9110 §5.5.
  INVALID_FIELD_SYNTAX("invalid-field-syntax"),
  /// An octet above 127 in a field-value, RFC 9110 §5.5.
  OBS_TEXT("obs-text"),
  /// A field-value that goes on in the next line, RFC 9112 §5.2.
  OBS_FOLD("obs-fold"),

  /// A chunk-size that is no hexadecimal number, or one too large, RFC 9112 §7.1.
  INVALID_CHUNK_SIZE("invalid-chunk-size"),
  /// A chunk-ext that is none, RFC 9112 §7.1.1.
  INVALID_CHUNK_EXT("invalid-chunk-ext"),
  /// Whitespace in a chunk-ext, RFC 9112 §7.1.1.
  CHUNK_EXT_WHITESPACE("chunk-ext-whitespace"),
  /// No CRLF where the chunk-size says that the chunk-data ends, RFC 9112 §7.1.
  CHUNK_DATA_OVERRUN("chunk-data-overrun");

  private final String id;

  DeviationKind(String id) {
    this.id = id;
  }

  /// A short name, as `space-before-colon`; the rule about it has the same.
  public String id() {
    return id;
  }
}
