package dev.httpanatomy.httpbin;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What was asked of an httpbin endpoint, in the dialect of the request.
///
/// Its content is read when it is asked for, once, and never more of it than the limit.
public final class HttpbinRequest {

  private static final String SHOW_ENV = "show_env";

  private final HttpServletRequest servlet;
  private final Dialect dialect;
  private final HttpbinProperties limits;
  private final Parameters query;
  private byte @Nullable [] octets;
  private @Nullable Content content;

  HttpbinRequest(HttpServletRequest servlet, Dialect dialect, HttpbinProperties limits) {
    this.servlet = servlet;
    this.dialect = dialect;
    this.limits = limits;
    this.query = Parameters.parse(queryString()).without(Dialect.PARAMETER);
  }

  /// The dialect to answer in.
  public Dialect dialect() {
    return dialect;
  }

  /// The settings, for limits.
  public HttpbinProperties limits() {
    return limits;
  }

  /// The request as the servlet container has it.
  public HttpServletRequest servlet() {
    return servlet;
  }

  /// Its method.
  public String method() {
    return servlet.getMethod();
  }

  /// The parameters in its query, but for the one that chooses the dialect.
  public Parameters query() {
    return query;
  }

  /// The first value of a query parameter, be it empty.
  public Optional<String> parameter(String name) {
    return query.first(name);
  }

  /// The value of a field, of which the first line counts; each character is an octet.
  public Optional<String> field(String name) {
    return Optional.ofNullable(servlet.getHeader(name));
  }

  /// Its fields, as the dialect shows them.
  public Map<String, Object> fields() {
    return Fields.of(servlet, dialect, query.has(SHOW_ENV));
  }

  /// All of its fields, under their names in Go, sorted by these: a list of values each.
  public Map<String, Object> canonicalFields() {
    return Fields.of(servlet, Dialect.GO_HTTPBIN, true);
  }

  /// Who sent it, by what proxies say or else by the connection.
  public String origin() {
    return Origin.of(servlet, dialect);
  }

  /// The scheme that the client used, `http` or `https`, by what proxies say or the connection.
  public String scheme() {
    return Origin.scheme(servlet);
  }

  /// Scheme and host, as `https://example.com:8443`, for links that are absolute.
  ///
  /// httpbin leaves the port away if it is the scheme's own.
  public String authority() {
    String host = servlet.getHeader("Host");
    String scheme = scheme();
    if (host != null && !dialect.isGo()) {
      String port = scheme.equals("https") ? ":443" : ":80";
      host = host.endsWith(port) ? host.substring(0, host.length() - port.length()) : host;
    }
    return scheme + "://" + (host == null ? servlet.getServerName() : host);
  }

  /// The URL that was asked for.
  public String url() {
    String path = servlet.getRequestURI();
    if (!dialect.isGo()) {
      return authority() + PercentEncoding.iri(asOctets(path), queryString());
    }
    String query = servlet.getQueryString();
    return authority() + path + (query == null || query.isEmpty() ? "" : "?" + query);
  }

  /// A path of ours below the configured prefix, for links and redirects.
  ///
  /// @param path as `/get`
  public String path(String path) {
    return limits.prefix() + path;
  }

  /// Its content.
  ///
  /// @throws HttpbinError if there is more of it than allowed, or in go-httpbin's dialect if it is
  ///   not what its type says
  public Content content() throws IOException {
    Content known = content;
    if (known == null) {
      known = Content.of(octets(), servlet, dialect);
      content = known;
    }
    return known;
  }

  /// Its content as octets, whatever its type says.
  ///
  /// @throws HttpbinError if there is more of it than allowed
  public byte[] octets() throws IOException {
    byte[] known = octets;
    if (known == null) {
      known = Content.octets(servlet, dialect, limits.maxContentIn(dialect));
      octets = known;
    }
    return known;
  }

  private String queryString() {
    String text = servlet.getQueryString();
    return text == null ? "" : asOctets(text);
  }

  /// The container has read a target as UTF-8; here each character is an octet again.
  private static String asOctets(String text) {
    return new String(text.getBytes(UTF_8), ISO_8859_1);
  }
}
