package dev.httpanatomy.dissection.field;

import dev.httpanatomy.dissection.Role;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Which field has which grammar. What is not here stays one value: its grammar is unknown, or it
/// has none worth the name, or it is a document of its own, as the JSON of `Report-To`.
final class FieldGrammars {

  private static final Map<String, FieldGrammar> TABLE = new HashMap<>();

  static {
    put(HostGrammar.GRAMMAR, "Host", "Alt-Used");
    content();
    negotiation();
    conditions();
    connection();
    identification();
    caching();
    cookies();
    crossOrigin();
    security();
    forwarding();
    structured();
  }

  private FieldGrammars() {}

  /// The grammar of a field.
  ///
  /// @param name in any case
  static Optional<FieldGrammar> of(String name) {
    return Optional.ofNullable(TABLE.get(name.toLowerCase(Locale.ROOT)));
  }

  /// RFC 9110 §8, RFC 6266, RFC 3230.
  private static void content() {
    put(MediaTypeGrammar.MEDIA_TYPE, "Content-Type");
    put(Named.list(Role.CONTENT_CODING, NameAndValue.PARAMETER), "Content-Encoding");
    put(CommaList.of(Run.token(Role.LANGUAGE_TAG)), "Content-Language");
    put(Run.DIGITS, "Content-Length", "Max-Forwards");
    put(UriGrammar.GRAMMAR, "Content-Location", "Location", "Referer", "Destination");
    put(UriGrammar.GRAMMAR, "Content-Base", "SourceMap", "Service-Worker-Allowed");
    put(new ContentRangeGrammar(), "Content-Range");
    put(ExtParameter.CONTENT_DISPOSITION, "Content-Disposition");
    put(new Token68(), "Content-MD5", "HTTP2-Settings");
    put(Run.TOKEN, "Content-Transfer-Encoding");
    put(LinkGrammar.GRAMMAR, "Link");
    put(new RangeGrammar(), "Range");
    put(CommaList.of(Run.token(Role.RANGE_UNIT)), "Accept-Ranges");
    put(CommaList.of(Run.token(Role.METHOD)), "Allow", "Public");
    put(Choice.RETRY_AFTER, "Retry-After");
    put(new RefreshGrammar(), "Refresh");
  }

  /// RFC 9110 §12, RFC 5789, RFC 7240.
  private static void negotiation() {
    FieldGrammar weighted = new WeightOrParameter();
    put(CommaList.of(MediaTypeGrammar.MEDIA_RANGE), "Accept");
    put(CommaList.of(MediaTypeGrammar.MEDIA_TYPE), "Accept-Patch");
    put(CommaList.of(MediaTypeGrammar.MEDIA_RANGE), "Accept-Post");
    put(Named.list(Role.CHARSET, weighted), "Accept-Charset");
    put(Named.list(Role.CONTENT_CODING, weighted), "Accept-Encoding");
    put(Named.list(Role.LANGUAGE_RANGE, weighted), "Accept-Language");
    put(Choice.anyOr(Run.token(Role.FIELD_NAME)), "Vary");
    put(Named.list(Role.TOKEN, weighted), "Want-Digest");
    FieldGrammar preference =
        new Wrapped(
            Role.PREFERENCE,
            new WithParameters(
                new NameAndValue(Role.TOKEN, false, TokenOrQuoted.PARAMETER_VALUE),
                NameAndValue.OPTIONAL_VALUE));
    put(CommaList.of(preference), "Prefer", "Preference-Applied");
  }

  /// RFC 9110 §13, §8.8.
  private static void conditions() {
    put(EntityTagGrammar.GRAMMAR, "ETag");
    put(EntityTagGrammar.LIST, "If-Match", "If-None-Match");
    put(Choice.IF_RANGE, "If-Range");
    put(HttpDateGrammar.GRAMMAR, "Date", "Last-Modified", "Expires");
    put(HttpDateGrammar.GRAMMAR, "If-Modified-Since", "If-Unmodified-Since");
    put(HttpDateGrammar.GRAMMAR, "Sunset", "Memento-Datetime", "Accept-Datetime");
  }

  /// RFC 9110 §6.6.2, §7.6, §7.8, §10.1, RFC 9112 §6.1, RFC 6455 §11.3, RFC 8470.
  private static void connection() {
    FieldGrammar parameter = NameAndValue.PARAMETER;
    put(CommaList.of(Run.token(Role.CONNECTION_OPTION)), "Connection", "Proxy-Connection");
    put(CommaList.of(NameAndValue.OPTIONAL_VALUE), "Keep-Alive");
    put(Named.list(Role.TRANSFER_CODING, parameter), "Transfer-Encoding");
    put(Named.list(Role.TRANSFER_CODING, new WeightOrParameter()), "TE");
    put(CommaList.of(Run.token(Role.FIELD_NAME)), "Trailer");
    put(CommaList.of(NameAndVersion.PROTOCOL), "Upgrade");
    put(CommaList.of(Run.token(Role.PROTOCOL_NAME)), "Sec-WebSocket-Protocol");
    put(Named.list(Role.EXTENSION, NameAndValue.OPTIONAL_VALUE), "Sec-WebSocket-Extensions");
    put(new Token68(), "Sec-WebSocket-Key", "Sec-WebSocket-Accept");
    put(CommaList.of(Run.DIGITS), "Sec-WebSocket-Version");
    put(Named.list(Role.EXPECTATION, parameter), "Expect");
    put(CommaList.of(Run.token(Role.PROTOCOL_ID)), "ALPN");
    put(CommaList.of(WithParameters.of(HostGrammar.GRAMMAR)), "CDN-Loop");
    put(AltSvcGrammar.GRAMMAR, "Alt-Svc");
    put(Run.DIGITS, "Early-Data");
  }

  /// RFC 9110 §10.1.5, §10.2.4, §11.
  private static void identification() {
    put(new ProductsGrammar(), "User-Agent", "Server");
    put(new MailboxGrammar(), "From");
    put(CredentialsGrammar.GRAMMAR, "Authorization", "Proxy-Authorization");
    put(new ChallengesGrammar(), "WWW-Authenticate", "Proxy-Authenticate");
    FieldGrammar authParams = CommaList.of(NameAndValue.AUTH_PARAM);
    put(authParams, "Authentication-Info", "Proxy-Authentication-Info");
    put(new JwtGrammar(), "DPoP");
    put(TraceContextGrammar.TRACEPARENT, "traceparent");
    put(TraceContextGrammar.TRACESTATE, "tracestate");
    put(TraceContextGrammar.BAGGAGE, "baggage");
    put(Named.list(Role.METRIC, NameAndValue.OPTIONAL_VALUE), "Server-Timing");
  }

  /// RFC 9111 §5.
  private static void caching() {
    put(DirectiveGrammar.CACHE_CONTROL, "Cache-Control", "Pragma", "Surrogate-Control");
    put(Run.DELTA_SECONDS, "Age");
  }

  /// RFC 6265bis.
  private static void cookies() {
    put(new CookieGrammar(), "Cookie");
    put(new SetCookieGrammar(), "Set-Cookie");
    put(CommaList.of(QuotedString.GRAMMAR), "Clear-Site-Data");
  }

  /// Fetch, Resource Timing, and the rules for frames and embedding.
  private static void crossOrigin() {
    put(Choice.ORIGIN, "Origin", "Access-Control-Allow-Origin");
    put(CommaList.of(Choice.ORIGIN), "Timing-Allow-Origin");
    put(Choice.anyOr(Run.token(Role.FIELD_NAME)), "Access-Control-Allow-Headers");
    put(Choice.anyOr(Run.token(Role.FIELD_NAME)), "Access-Control-Expose-Headers");
    put(Choice.anyOr(Run.token(Role.METHOD)), "Access-Control-Allow-Methods");
    put(Run.token(Role.METHOD), "Access-Control-Request-Method", "X-HTTP-Method-Override");
    put(CommaList.of(Run.token(Role.FIELD_NAME)), "Access-Control-Request-Headers");
    put(Run.DELTA_SECONDS, "Access-Control-Max-Age");
    put(Run.TOKEN, "Access-Control-Allow-Credentials");
    put(Run.TOKEN, "Access-Control-Request-Private-Network");
    put(Run.TOKEN, "Access-Control-Allow-Private-Network");
    put(Run.TOKEN, "Cross-Origin-Resource-Policy");
  }

  /// RFC 6797, CSP, Referrer Policy, HTML.
  private static void security() {
    put(DirectiveGrammar.STRICT_TRANSPORT_SECURITY, "Strict-Transport-Security");
    put(DirectiveGrammar.STRICT_TRANSPORT_SECURITY, "Public-Key-Pins");
    put(DirectiveGrammar.STRICT_TRANSPORT_SECURITY, "Public-Key-Pins-Report-Only");
    put(CspGrammar.GRAMMAR, "Content-Security-Policy", "Content-Security-Policy-Report-Only");
    put(CspGrammar.GRAMMAR, "Feature-Policy");
    put(CommaList.of(Run.TOKEN), "Referrer-Policy", "X-Content-Type-Options");
    put(CommaList.of(Choice.FRAME_OPTION), "X-Frame-Options");
    put(new WithParameters(Run.DIGITS, NameAndValue.PARAMETER), "X-XSS-Protection");
    put(Run.DIGITS, "Upgrade-Insecure-Requests", "DNT", "Sec-GPC");
    put(Run.TOKEN, "X-DNS-Prefetch-Control", "X-Permitted-Cross-Domain-Policies");
    put(Run.TOKEN, "X-Download-Options", "Service-Worker", "ECT", "Tk");
    put(Run.TOKEN, "X-Requested-With", "X-Accel-Buffering", "Front-End-Https", "Purpose");
    put(Named.list(Role.TOKEN, NameAndValue.OPTIONAL_VALUE), "Save-Data");
  }

  /// RFC 7239, RFC 9110 §7.6.3, and what preceded the one and follows the other.
  private static void forwarding() {
    put(ForwardedGrammar.GRAMMAR, "Forwarded");
    put(new ViaGrammar(), "Via");
    put(CommaList.of(NodeNameGrammar.GRAMMAR), "X-Forwarded-For");
    put(NodeNameGrammar.GRAMMAR, "X-Real-IP", "True-Client-IP", "CF-Connecting-IP");
    put(CommaList.of(HostGrammar.GRAMMAR), "X-Forwarded-Host", "X-Forwarded-Server");
    put(CommaList.of(Run.token(Role.SCHEME)), "X-Forwarded-Proto");
    put(CommaList.of(Run.digits(Role.PORT)), "X-Forwarded-Port");
    put(CommaList.of(UriGrammar.GRAMMAR), "X-Forwarded-Prefix");
  }

  /// All that is defined by RFC 9651, or by RFC 8941 before it.
  private static void structured() {
    put(StructuredField.ITEM, "Sec-Fetch-Dest", "Sec-Fetch-Mode", "Sec-Fetch-Site");
    put(StructuredField.ITEM, "Sec-Fetch-User", "Sec-Fetch-Storage-Access", "Sec-Purpose");
    put(StructuredField.ITEM, "Sec-CH-UA-Mobile", "Sec-CH-UA-Platform", "Sec-CH-UA-Arch");
    put(StructuredField.ITEM, "Sec-CH-UA-Platform-Version", "Sec-CH-UA-Full-Version");
    put(StructuredField.ITEM, "Sec-CH-UA-Model", "Sec-CH-UA-Bitness", "Sec-CH-UA-WoW64");
    put(StructuredField.ITEM, "Sec-CH-Prefers-Color-Scheme", "Sec-CH-Prefers-Reduced-Motion");
    put(StructuredField.ITEM, "Sec-CH-DPR", "Sec-CH-Width", "Sec-CH-Device-Memory");
    put(StructuredField.ITEM, "Sec-CH-Viewport-Width", "Sec-CH-Viewport-Height");
    put(StructuredField.ITEM, "DPR", "Width", "Viewport-Width", "Device-Memory", "Downlink", "RTT");
    put(StructuredField.ITEM, "Cross-Origin-Opener-Policy", "Cross-Origin-Embedder-Policy");
    put(StructuredField.ITEM, "Cross-Origin-Opener-Policy-Report-Only");
    put(StructuredField.ITEM, "Cross-Origin-Embedder-Policy-Report-Only");
    put(StructuredField.ITEM, "Origin-Agent-Cluster", "Capsule-Protocol", "Incremental");
    put(StructuredField.ITEM, "Deprecation", "Idempotency-Key", "Client-Cert");
    put(StructuredField.ITEM, "Available-Dictionary", "Dictionary-ID");
    put(StructuredField.ITEM, "Upload-Complete", "Upload-Offset");
    put(StructuredField.LIST, "Sec-CH-UA", "Sec-CH-UA-Full-Version-List");
    put(StructuredField.LIST, "Sec-CH-UA-Form-Factors", "Accept-CH", "Critical-CH");
    put(StructuredField.LIST, "Cache-Status", "Proxy-Status", "Cache-Groups");
    put(StructuredField.LIST, "Cache-Group-Invalidation", "Client-Cert-Chain", "Accept-Query");
    put(StructuredField.LIST, "RateLimit", "RateLimit-Policy", "Link-Template");
    put(StructuredField.DICTIONARY, "Priority", "Permissions-Policy", "Signature");
    put(StructuredField.DICTIONARY, "Signature-Input", "Accept-Signature", "Reporting-Endpoints");
    put(StructuredField.DICTIONARY, "Content-Digest", "Repr-Digest", "Unencoded-Digest");
    put(StructuredField.DICTIONARY, "Want-Content-Digest", "Want-Repr-Digest");
    put(StructuredField.DICTIONARY, "Want-Unencoded-Digest", "CDN-Cache-Control");
    put(StructuredField.DICTIONARY, "No-Vary-Search", "Use-As-Dictionary", "Upload-Limit");
  }

  private static void put(FieldGrammar grammar, String... names) {
    for (String name : names) {
      if (TABLE.put(name.toLowerCase(Locale.ROOT), grammar) != null) {
        throw new IllegalStateException(name + " has two grammars");
      }
    }
  }
}
