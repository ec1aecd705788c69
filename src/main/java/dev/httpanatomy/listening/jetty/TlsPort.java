package dev.httpanatomy.listening.jetty;

import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/// A port for HTTPS beside the one for HTTP, with the same limits.
///
/// It speaks HTTP/1.1 and nothing else: a client whose ALPN offers only others is refused with the
/// alert `no_application_protocol` (RFC 7301 §3.2).
public final class TlsPort {

  private static final String HTTP1 = "http/1.1";

  private final int port;
  private final Duration handshakeLimit;
  private final Context context = new Context();

  /// @param port 0 for any that is free
  /// @param handshakeLimit how long a handshake may take
  /// @param certificate holds the key and the certificate
  public TlsPort(int port, Duration handshakeLimit, SSLContext certificate) {
    this.port = port;
    this.handshakeLimit = handshakeLimit;
    context.setSslContext(certificate);
    // A handshake costs the server more than the client.
    context.setRenegotiationAllowed(false);
  }

  /// Only these versions and cipher suites, each as the JDK names it; empty for the usual ones.
  public void allowOnly(List<String> protocols, List<String> cipherSuites) {
    if (!protocols.isEmpty()) {
      context.setIncludeProtocols(protocols.toArray(String[]::new));
    }
    if (!cipherSuites.isEmpty()) {
      context.setIncludeCipherSuites(cipherSuites.toArray(String[]::new));
    }
  }

  /// Adds the port to a server that has not started yet, and whose first port is for HTTP.
  public void install(Server server) {
    ServerConnector http = (ServerConnector) server.getConnectors()[0];
    HttpConfiguration configuration =
        new HttpConfiguration(
            http.getConnectionFactory(HttpConnectionFactory.class).getHttpConfiguration());
    // Whatever name a client asks for is shown and none is refused.
    configuration.addCustomizer(new SecureRequestCustomizer(false));
    ServerConnector https =
        new ServerConnector(
            server,
            new TlsConnectionFactory(context, HTTP1, handshakeLimit),
            new HttpConnectionFactory(configuration));
    https.setName(HttpTap.TLS_LISTENER);
    https.setHost(http.getHost());
    https.setPort(port);
    https.setIdleTimeout(http.getIdleTimeout());
    server.addConnector(https);
  }

  /// Takes another certificate for the connections that come from now on.
  public void renew(SSLContext certificate) {
    try {
      context.reload(factory -> factory.setSslContext(certificate));
    } catch (Exception e) {
      throw new IllegalStateException("the certificate can't be taken", e);
    }
  }

  /// Jetty's own has no ALPN without another library; the JDK has it.
  private static final class Context extends SslContextFactory.Server {

    @Override
    public SSLParameters customize(SSLParameters parameters) {
      SSLParameters customized = super.customize(parameters);
      customized.setApplicationProtocols(new String[] {HTTP1});
      return customized;
    }
  }
}
