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

  // Parts of a URI.
  /// The `/` before a segment, or between two names, RFC 3986 §3.3.
  SLASH("slash"),
  /// RFC 3986 §3.3.
  SEGMENT("segment"),
  /// RFC 3986 §2.1.
  PCT_ENCODED("pct-encoded"),
  /// Octets that stand for themselves beside encoded ones, RFC 3986 §3.3.
  PCHAR("pchar"),
  /// A name and a value, as the URL Standard §5 reads a query.
  QUERY_PAIR("query-pair"),
  /// URL Standard §5.
  QUERY_NAME("query-name"),
  /// URL Standard §5.
  QUERY_VALUE("query-value"),
  /// The `&` between pairs, URL Standard §5.
  AMPERSAND("ampersand"),
  /// RFC 3986 §3.3.
  PATH("path"),
  /// RFC 3986 §4.1.
  URI_REFERENCE("URI-reference"),

  // Parts of many field-values.
  /// The `,` between the elements of a list, RFC 9110 §5.6.1.
  COMMA("comma"),
  /// Required whitespace, RFC 9110 §5.6.3.
  RWS("RWS"),
  /// The `-` between two numbers, RFC 9110 §14.1.1.
  HYPHEN("hyphen"),
  /// The `.` between the parts of a JWS, RFC 7515 §7.1.
  FULL_STOP("full-stop"),
  /// The `'` after charset and language, RFC 8187 §3.2.
  APOSTROPHE("apostrophe"),
  /// RFC 5234 §B.1.
  DQUOTE("DQUOTE"),
  /// The `(` of a comment or inner list, RFC 9110 §5.6.5.
  LEFT_PARENTHESIS("left-parenthesis"),
  /// The `)` of a comment or inner list, RFC 9110 §5.6.5.
  RIGHT_PARENTHESIS("right-parenthesis"),
  /// The `<` before a link's target, RFC 8288 §3.
  LEFT_ANGLE("left-angle-bracket"),
  /// The `>` behind a link's target, RFC 8288 §3.
  RIGHT_ANGLE("right-angle-bracket"),
  /// RFC 9110 §5.6.2.
  TOKEN("token"),
  /// `1*DIGIT`.
  DIGITS("digits"),
  /// RFC 9110 §5.6.4.
  QUOTED_STRING("quoted-string"),
  /// RFC 9110 §5.6.4.
  QDTEXT("qdtext"),
  /// RFC 9110 §5.6.4.
  QUOTED_PAIR("quoted-pair"),
  /// RFC 9110 §5.6.5.
  COMMENT("comment"),
  /// RFC 9110 §5.6.5.
  CTEXT("ctext"),
  /// RFC 9110 §5.6.6.
  PARAMETER("parameter"),
  /// RFC 9110 §5.6.6.
  PARAMETER_NAME("parameter-name"),
  /// RFC 9110 §5.6.6.
  PARAMETER_VALUE("parameter-value"),
  /// RFC 8187 §3.2.
  EXT_VALUE("ext-value"),
  /// RFC 8187 §3.2.
  VALUE_CHARS("value-chars"),
  /// RFC 9110 §8.3.2.
  CHARSET("charset"),
  /// RFC 9110 §8.5.1.
  LANGUAGE_TAG("language-tag"),

  // Parts of dates and times.
  /// RFC 9110 §5.6.7.
  HTTP_DATE("HTTP-date"),
  /// RFC 9110 §5.6.7.
  DAY_NAME("day-name"),
  /// RFC 9110 §5.6.7.
  DAY("day"),
  /// RFC 9110 §5.6.7.
  MONTH("month"),
  /// RFC 9110 §5.6.7.
  YEAR("year"),
  /// RFC 9110 §5.6.7.
  HOUR("hour"),
  /// RFC 9110 §5.6.7.
  MINUTE("minute"),
  /// RFC 9110 §5.6.7.
  SECOND("second"),
  /// RFC 9110 §5.6.7.
  GMT("GMT"),
  /// RFC 9111 §1.2.2.
  DELTA_SECONDS("delta-seconds"),

  // Parts of content and its negotiation.
  /// RFC 9110 §8.3.1.
  MEDIA_TYPE("media-type"),
  /// RFC 9110 §12.5.1.
  MEDIA_RANGE("media-range"),
  /// RFC 9110 §8.3.1.
  TYPE("type"),
  /// RFC 9110 §8.3.1.
  SUBTYPE("subtype"),
  /// RFC 9110 §12.4.2.
  WEIGHT("weight"),
  /// RFC 9110 §12.4.2.
  QVALUE("qvalue"),
  /// RFC 9110 §8.4.1.
  CONTENT_CODING("content-coding"),
  /// RFC 9110 §12.5.4.
  LANGUAGE_RANGE("language-range"),
  /// RFC 6266 §4.2.
  DISPOSITION_TYPE("disposition-type"),
  /// RFC 9110 §8.8.3.
  ENTITY_TAG("entity-tag"),
  /// RFC 9110 §8.8.3.
  WEAK("weak"),
  /// RFC 9110 §8.8.3.
  OPAQUE_TAG("opaque-tag"),
  /// RFC 9110 §14.1.
  RANGE_UNIT("range-unit"),
  /// RFC 9110 §14.1.1.
  RANGE_SPEC("range-spec"),
  /// RFC 9110 §14.1.1.
  FIRST_POS("first-pos"),
  /// RFC 9110 §14.1.1.
  LAST_POS("last-pos"),
  /// RFC 9110 §14.1.2.
  SUFFIX_LENGTH("suffix-length"),
  /// RFC 9110 §14.4.
  COMPLETE_LENGTH("complete-length"),
  /// RFC 8288 §3.
  LINK_VALUE("link-value"),
  /// RFC 7240 §2.
  PREFERENCE("preference"),
  /// RFC 9110 §10.1.1.
  EXPECTATION("expectation"),

  // Parts of the connection.
  /// RFC 9110 §7.6.1.
  CONNECTION_OPTION("connection-option"),
  /// RFC 9112 §7.
  TRANSFER_CODING("transfer-coding"),
  /// RFC 9110 §7.8.
  PROTOCOL("protocol"),
  /// RFC 9110 §7.8.
  PROTOCOL_NAME("protocol-name"),
  /// RFC 9110 §7.8.
  PROTOCOL_VERSION("protocol-version"),
  /// RFC 6455 §9.1.
  EXTENSION("extension"),
  /// RFC 7838 §3.
  ALT_VALUE("alt-value"),
  /// RFC 7838 §3.
  PROTOCOL_ID("protocol-id"),
  /// RFC 7838 §3.
  ALT_AUTHORITY("alt-authority"),
  /// An element of `Via`, which has no name in the grammar, RFC 9110 §7.6.3.
  VIA_STEP("via-step"),
  /// RFC 9110 §7.6.3.
  RECEIVED_PROTOCOL("received-protocol"),
  /// RFC 9110 §7.6.3.
  RECEIVED_BY("received-by"),
  /// RFC 7239 §4.
  FORWARDED_ELEMENT("forwarded-element"),
  /// RFC 7239 §4.
  FORWARDED_PAIR("forwarded-pair"),
  /// RFC 7239 §6.
  NODENAME("nodename"),
  /// RFC 7239 §6.
  NODE_PORT("node-port"),
  /// RFC 5322 §3.4.
  DISPLAY_NAME("display-name"),
  /// RFC 5322 §3.4.1.
  LOCAL_PART("local-part"),
  /// RFC 9110 §10.1.5.
  PRODUCT("product"),
  /// RFC 9110 §10.1.5.
  PRODUCT_VERSION("product-version"),
  /// Server Timing §3.
  METRIC("server-timing-metric"),

  // Parts of authentication.
  /// RFC 9110 §11.3.
  CHALLENGE("challenge"),
  /// RFC 9110 §11.1.
  AUTH_SCHEME("auth-scheme"),
  /// RFC 9110 §11.2.
  AUTH_PARAM("auth-param"),
  /// RFC 9110 §11.2.
  TOKEN68("token68"),
  /// RFC 7515 §4.
  JOSE_HEADER("JOSE-header"),
  /// RFC 7519 §4.
  JWS_PAYLOAD("JWS-payload"),
  /// RFC 7515 §5.2.
  JWS_SIGNATURE("JWS-signature"),

  // Parts of cookies.
  /// RFC 6265 §4.1.1.
  COOKIE_PAIR("cookie-pair"),
  /// RFC 6265 §4.1.1.
  COOKIE_NAME("cookie-name"),
  /// RFC 6265 §4.1.1.
  COOKIE_VALUE("cookie-value"),
  /// RFC 6265 §4.1.1.
  COOKIE_AV("cookie-av"),
  /// RFC 6265 §5.2.
  ATTRIBUTE_NAME("attribute-name"),
  /// RFC 6265 §5.2.
  ATTRIBUTE_VALUE("attribute-value"),

  // Parts of directives.
  /// RFC 9111 §5.2.
  CACHE_DIRECTIVE("cache-directive"),
  /// RFC 6797 §6.1, CSP Level 3 §2.3.
  DIRECTIVE("directive"),
  /// RFC 6797 §6.1.
  DIRECTIVE_NAME("directive-name"),
  /// RFC 6797 §6.1.
  DIRECTIVE_VALUE("directive-value"),
  /// CSP Level 3 §2.2.
  SERIALIZED_POLICY("serialized-policy"),
  /// CSP Level 3 §2.3.1.
  SOURCE_EXPRESSION("source-expression"),

  // Parts of traces.
  /// W3C Trace Context §3.2.2.
  TRACE_VERSION("version"),
  /// W3C Trace Context §3.2.2.
  TRACE_ID("trace-id"),
  /// W3C Trace Context §3.2.2.
  PARENT_ID("parent-id"),
  /// W3C Trace Context §3.2.2.
  TRACE_FLAGS("trace-flags"),
  /// W3C Trace Context §3.3.1.
  LIST_MEMBER("list-member"),
  /// W3C Trace Context §3.3.1.
  KEY("key"),
  /// W3C Trace Context §3.3.1.
  VALUE("value"),

  // Parts of Structured Fields.
  /// RFC 9651 §3.3.
  SF_ITEM("sf-item"),
  /// RFC 9651 §3.1.1.
  INNER_LIST("inner-list"),
  /// RFC 9651 §3.2.
  DICT_MEMBER("dict-member"),
  /// RFC 9651 §3.2.
  MEMBER_KEY("member-key"),
  /// RFC 9651 §3.3.1.
  SF_INTEGER("sf-integer"),
  /// RFC 9651 §3.3.2.
  SF_DECIMAL("sf-decimal"),
  /// RFC 9651 §3.3.3.
  SF_STRING("sf-string"),
  /// RFC 9651 §3.3.4.
  SF_TOKEN("sf-token"),
  /// RFC 9651 §3.3.5.
  SF_BINARY("sf-binary"),
  /// RFC 9651 §3.3.6.
  SF_BOOLEAN("sf-boolean"),
  /// RFC 9651 §3.3.7.
  SF_DATE("sf-date"),
  /// RFC 9651 §3.3.8.
  SF_DISPLAYSTRING("sf-displaystring"),

  // Parts of content.
  /// RFC 9110 §6.4.
  CONTENT("content"),
  /// Text in its charset, RFC 9110 §8.3.2.
  TEXT("text"),
  /// U+FEFF at the beginning of text, RFC 3629 §6.
  BYTE_ORDER_MARK("byte-order-mark"),
  /// URL Standard §5.
  FORM_URLENCODED("form-urlencoded"),
  /// URL Standard §5.
  FORM_PAIR("form-pair"),
  /// URL Standard §5.
  FORM_NAME("form-name"),
  /// URL Standard §5.
  FORM_VALUE("form-value"),
  /// The `+` that stands for a space, URL Standard §5.1.
  PLUS_SIGN("plus-sign"),
  /// RFC 2046 §5.1.1.
  MULTIPART_BODY("multipart-body"),
  /// RFC 2046 §5.1.1.
  PREAMBLE("preamble"),
  /// RFC 2046 §5.1.1.
  DELIMITER("delimiter"),
  /// RFC 2046 §5.1.1.
  DASH_BOUNDARY("dash-boundary"),
  /// RFC 2046 §5.1.1.
  TRANSPORT_PADDING("transport-padding"),
  /// RFC 2046 §5.1.1.
  BODY_PART("body-part"),
  /// RFC 2046 §5.1.1.
  MIME_PART_HEADERS("MIME-part-headers"),
  /// The octets behind the header fields of a part, RFC 2046 §5.1.1.
  PART_CONTENT("part-content"),
  /// RFC 2046 §5.1.1.
  CLOSE_DELIMITER("close-delimiter"),
  /// The `--` that ends a close-delimiter, RFC 2046 §5.1.1.
  DOUBLE_HYPHEN("double-hyphen"),
  /// RFC 2046 §5.1.1.
  EPILOGUE("epilogue"),
  /// RFC 8259 §2.
  JSON_TEXT("JSON-text"),
  /// RFC 8259 §4.
  OBJECT("object"),
  /// RFC 8259 §4.
  MEMBER("member"),
  /// The string before a name-separator, RFC 8259 §4.
  MEMBER_NAME("member-name"),
  /// RFC 8259 §5.
  ARRAY("array"),
  /// RFC 8259 §7.
  STRING("string"),
  /// RFC 8259 §6.
  NUMBER("number"),
  /// `false`, `null` or `true`, RFC 8259 §3.
  LITERAL("literal"),
  /// RFC 8259 §2.
  WS("ws"),
  /// RFC 8259 §2.
  BEGIN_OBJECT("begin-object"),
  /// RFC 8259 §2.
  END_OBJECT("end-object"),
  /// RFC 8259 §2.
  BEGIN_ARRAY("begin-array"),
  /// RFC 8259 §2.
  END_ARRAY("end-array"),
  /// RFC 8259 §2.
  NAME_SEPARATOR("name-separator"),
  /// RFC 8259 §2.
  VALUE_SEPARATOR("value-separator"),
  /// More of the same, not told apart here, for there is so much of it.
  REST("rest"),

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
