package dev.httpanatomy.listening.jetty;

import org.eclipse.jetty.http.HttpCompliance;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.http.UriCompliance.Violation;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Server;

/// Has a Jetty server take the request-targets that RFC 9112 §3.2 allows, as they came.
///
/// Jetty would refuse paths that a server of files could misread: with `%2F`, `%2e%2e`, `//`, `;`,
/// or octets that are no UTF-8. Here resources are found by the path as it stands, segment by
/// segment, and no segment names a file of this machine. Where the servlet API is asked for a
/// decoded path all the same, Jetty still refuses the request.
public final class RequestTargets {

  private static final UriCompliance AS_THEY_CAME =
      UriCompliance.RFC3986.with(
          "RFC3986-as-it-came",
          Violation.AMBIGUOUS_PATH_SEGMENT,
          Violation.AMBIGUOUS_EMPTY_SEGMENT,
          Violation.AMBIGUOUS_PATH_SEPARATOR,
          Violation.AMBIGUOUS_PATH_PARAMETER,
          Violation.AMBIGUOUS_PATH_ENCODING,
          Violation.SUSPICIOUS_PATH_CHARACTERS,
          Violation.BAD_UTF8_ENCODING,
          Violation.TRUNCATED_UTF8_ENCODING);

  /// A target in absolute-form names the host, whatever the Host field says: RFC 9112 §3.2.2.
  private static final HttpCompliance WHATEVER_HOST_SAYS =
      HttpCompliance.RFC9110.with("RFC9112-3.2.2", HttpCompliance.Violation.MISMATCHED_AUTHORITY);

  private RequestTargets() {}

  /// To be called before the server starts, and when it has the handler for everything else.
  public static void takeAsTheyCame(Server server) {
    for (Connector connector : server.getConnectors()) {
      for (ConnectionFactory factory : connector.getConnectionFactories()) {
        if (factory instanceof HttpConfiguration.ConnectionFactory http) {
          http.getHttpConfiguration().setUriCompliance(AS_THEY_CAME);
          http.getHttpConfiguration().setHttpCompliance(WHATEVER_HOST_SAYS);
          // A value has the case in which it came, not that of Jetty's cache.
          http.getHttpConfiguration().setHeaderCacheCaseSensitive(true);
        }
      }
    }
    server.insertHandler(new ServerOptions());
  }
}
