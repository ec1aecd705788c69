package dev.httpanatomy.listening.jetty;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.ServerConnector;

/// Where our layers lie between a socket and the connections of HTTP: right above the socket, or
/// above TLS where there is TLS.
final class Layer {

  private Layer() {}

  /// Whether TLS carries HTTP on a port.
  static boolean isAboveTls(ServerConnector connector) {
    return connector.getDefaultConnectionFactory() instanceof TlsConnectionFactory;
  }

  /// Lays one more, below those that are there.
  ///
  /// @param layer makes the factory from the one that comes after it
  static void lay(ServerConnector connector, UnaryOperator<ConnectionFactory> layer) {
    List<ConnectionFactory> factories = new ArrayList<>(connector.getConnectionFactories());
    ConnectionFactory first = connector.getDefaultConnectionFactory();
    if (first instanceof TlsConnectionFactory tls) {
      ConnectionFactory added =
          layer.apply(
              Objects.requireNonNull(connector.getConnectionFactory(tls.getNextProtocol())));
      TlsConnectionFactory carrier = tls.carrying(added.getProtocol());
      factories.set(factories.indexOf(first), carrier);
      factories.add(added);
      connector.setConnectionFactories(factories);
      connector.setDefaultProtocol(carrier.getProtocol());
    } else {
      ConnectionFactory added = layer.apply(first);
      factories.addFirst(added);
      connector.setConnectionFactories(factories);
      connector.setDefaultProtocol(added.getProtocol());
    }
  }
}
