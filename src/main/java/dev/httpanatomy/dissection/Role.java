package dev.httpanatomy.dissection;

/// What a span of octets is, under the name that the RFCs' own grammar gives it.
///
/// Delimiters have roles as well, for every octet has a label.
public enum Role {
  /// RFC 9112 §2.1.
  HTTP_MESSAGE("HTTP-message"),

  /// RFC 9112 §3.
  REQUEST_LINE("request-line"),
  /// RFC 9110 §9.1.
  METHOD("method"),
  /// RFC 5234 §B.1.
  SP("SP"),
  /// RFC 9112 §3.2.
  REQUEST_TARGET("request-target"),
  /// RFC 9110 §4.1.
  ABSOLUTE_PATH("absolute-path"),
  /// The `?` before a query, RFC 3986 §3.4.
  QUESTION_MARK("question-mark"),
  /// RFC 3986 §3.4.
  QUERY("query"),
  /// RFC 3986 §3.1.
  SCHEME("scheme"),
  /// The `//` before an authority, RFC 3986 §3.
  DOUBLE_SLASH("double-slash"),
  /// RFC 3986 §3.2.
  AUTHORITY("authority"),
  /// RFC 3986 §3.2.1.
  USERINFO("userinfo"),
  /// The `@` after a userinfo, RFC 3986 §3.2.1.
  AT_SIGN("at-sign"),
  /// RFC 3986 §3.2.2.
  HOST("host"),
  /// RFC 3986 §3.2.3.
  PORT("port"),
  /// The `#` before a fragment, which has no place in a request-target, RFC 3986 §3.5.
  NUMBER_SIGN("number-sign"),
  /// RFC 3986 §3.5.
  FRAGMENT("fragment"),
  /// The `*` of the asterisk-form, RFC 9112 §3.2.4.
  ASTERISK("asterisk"),
  /// RFC 9112 §2.3.
  HTTP_VERSION("HTTP-version"),

  /// RFC 9112 §4.
  STATUS_LINE("status-line"),
  /// RFC 9112 §4.
  STATUS_CODE("status-code"),
  /// RFC 9112 §4.
  REASON_PHRASE("reason-phrase"),

  /// RFC 9112 §5.
  FIELD_LINE("field-line"),
  /// RFC 9110 §5.1.
  FIELD_NAME("field-name"),
  /// RFC 9112 §5.
  COLON("colon"),
  /// Optional whitespace, RFC 9110 §5.6.3.
  OWS("OWS"),
  /// Bad whitespace: read for the sake of old senders, RFC 9110 §5.6.3.
  BWS("BWS"),
  /// RFC 9110 §5.5.
  FIELD_VALUE("field-value"),
  /// One line's part of a folded field-value, RFC 9110 §5.5.
  FIELD_CONTENT("field-content"),
  /// RFC 9112 §5.2.
  OBS_FOLD("obs-fold"),

  /// RFC 5234 §B.1.
  CRLF("CRLF"),
  /// A line terminated without a CR, RFC 9112 §2.2.
  LF("LF"),
  /// A CR after which the octets end.
  CR("CR"),

  /// RFC 9112 §6.
  MESSAGE_BODY("message-body"),
  /// RFC 9112 §7.1.
  CHUNK("chunk"),
  /// RFC 9112 §7.1.
  CHUNK_SIZE("chunk-size"),
  /// RFC 9112 §7.1.1.
  CHUNK_EXT("chunk-ext"),
  /// The `;` before a chunk extension, RFC 9112 §7.1.1.
  SEMICOLON("semicolon"),
  /// RFC 9112 §7.1.1.
  CHUNK_EXT_NAME("chunk-ext-name"),
  /// The `=` in a chunk extension, RFC 9112 §7.1.1.
  EQUALS_SIGN("equals-sign"),
  /// RFC 9112 §7.1.1.
  CHUNK_EXT_VAL("chunk-ext-val"),
  /// RFC 9112 §7.1.
  CHUNK_DATA("chunk-data"),
  /// RFC 9112 §7.1.
  LAST_CHUNK("last-chunk"),
  /// RFC 9112 §7.1.2.
  TRAILER_SECTION("trailer-section"),

  /// The octets with which an HTTP/2 client begins, RFC 9113 §3.4.
  CONNECTION_PREFACE("connection-preface"),
  /// Octets in a place where the grammar knows none such.
  UNPARSED("unparsed");

  private final String grammarName;

  Role(String grammarName) {
    this.grammarName = grammarName;
  }

  /// The name as the grammar writes it, as `field-line`.
  public String grammarName() {
    return grammarName;
  }
}
