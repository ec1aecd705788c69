package dev.httpanatomy.listening.jetty;

import dev.httpanatomy.listening.SocketAddresses;
import dev.httpanatomy.recording.Cutting;
import dev.httpanatomy.recording.Recorder;
import dev.httpanatomy.recording.RecordingStore;
import dev.httpanatomy.recording.Transport;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.ssl.SslConnection;
import org.eclipse.jetty.server.AbstractConnectionFactory;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.Connector;

/// Puts a [TapEndPoint] between a connection and its socket, or the TLS above that.
///
/// It comes before another factory, and makes what that makes, on a tapped end point.
final class TapConnectionFactory extends AbstractConnectionFactory {

  /// The name under which a connector finds it.
  static final String PROTOCOL = "tap";

  private final RecordingStore store;
  private final String listener;
  private final ConnectionFactory next;

  /// @param listener the name under which connections are recorded
  /// @param next makes the connections
  TapConnectionFactory(RecordingStore store, String listener, ConnectionFactory next) {
    super(PROTOCOL);
    this.store = store;
    this.listener = listener;
    this.next = next;
  }

  @Override
  public Connection newConnection(Connector connector, EndPoint endPoint) {
    Recorder recorder =
        store.open(
            Transport.TCP,
            listener,
            SocketAddresses.text(endPoint.getLocalSocketAddress()),
            SocketAddresses.text(endPoint.getRemoteSocketAddress()),
            Cutting.HTTP1);
    if (endPoint instanceof SslConnection.SslEndPoint tls) {
      tls.getSslConnection().addHandshakeListener(new TellsHandshake(recorder));
    }
    TapEndPoint tap = new TapEndPoint(endPoint, recorder);
    Connection connection = next.newConnection(connector, tap);
    tap.watch(connection);
    return connection;
  }
}
