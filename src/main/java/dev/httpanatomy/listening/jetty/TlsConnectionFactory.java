package dev.httpanatomy.listening.jetty;

import java.time.Duration;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.ssl.SslConnection;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/// Makes connections of TLS whose handshake has to be done in time.
final class TlsConnectionFactory extends SslConnectionFactory {

  private final Duration handshakeLimit;

  /// @param next the protocol that TLS carries
  TlsConnectionFactory(SslContextFactory.Server context, String next, Duration handshakeLimit) {
    super(context, next);
    this.handshakeLimit = handshakeLimit;
  }

  /// The same with another protocol inside.
  TlsConnectionFactory carrying(String protocol) {
    return new TlsConnectionFactory(getSslContextFactory(), protocol, handshakeLimit);
  }

  @Override
  public Connection newConnection(Connector connector, EndPoint endPoint) {
    Connection connection = super.newConnection(connector, endPoint);
    if (connection instanceof SslConnection tls) {
      HandshakeLimit.on(tls, connector.getScheduler(), handshakeLimit);
    }
    return connection;
  }
}
