package dev.httpanatomy.listening.jetty;

import dev.httpanatomy.recording.Forwarded;
import dev.httpanatomy.recording.RecordingStore;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/// Taps a Jetty server: records the octets of its connections below the HTTP parser.
public final class HttpTap {

  /// The name of the listener whose connections are recorded.
  public static final String LISTENER = "http";

  /// The same where TLS carries HTTP.
  public static final String TLS_LISTENER = "https";

  /// The request attribute that holds the id of the exchange.
  public static final String EXCHANGE_ID_ATTRIBUTE = "dev.httpanatomy.exchange-id";

  /// The request attribute that holds for whom a trusted proxy asks, a [Forwarded].
  public static final String FORWARDED_ATTRIBUTE = "dev.httpanatomy.forwarded";

  private final RecordingStore store;
  private final boolean exchangeFields;
  private final Function<RefusedRequest, RefusedRequest.Answer> refusals;
  private Function<Request, Optional<Forwarded>> forwarding = request -> Optional.empty();

  /// @param store takes the recordings
  /// @param exchangeFields whether responses carry Exchange-Id and Link
  /// @param refusals answers the requests that Jetty refuses
  public HttpTap(
      RecordingStore store,
      boolean exchangeFields,
      Function<RefusedRequest, RefusedRequest.Answer> refusals) {
    this.store = store;
    this.exchangeFields = exchangeFields;
    this.refusals = refusals;
  }

  /// Has each request read for whom it is.
  ///
  /// @param reader tells it from the address of the peer and the values of a field by its name
  public HttpTap believing(ForwardedReader reader) {
    forwarding =
        request ->
            request.getConnectionMetaData().getRemoteSocketAddress()
                    instanceof InetSocketAddress peer
                ? reader.read(peer.getAddress(), request.getHeaders()::getValuesList)
                : Optional.empty();
    return this;
  }

  /// Tells for whom a request is.
  @FunctionalInterface
  public interface ForwardedReader {

    /// @param peer where the connection comes from
    /// @param fields the values of all lines of a field, by its name
    Optional<Forwarded> read(InetAddress peer, Function<String, List<String>> fields);
  }

  /// Taps all connectors of a server that has not started yet.
  public void install(Server server) {
    for (Connector connector : server.getConnectors()) {
      if (connector instanceof ServerConnector serverConnector) {
        install(serverConnector);
      }
    }
    answerRefusals(server);
  }

  /// Answers the requests that a server refuses, tapped or not.
  public void answerRefusals(Server server) {
    server.setErrorHandler(new RefusedRequestHandler(exchangeFields, refusals));
  }

  private void install(ServerConnector connector) {
    for (ConnectionFactory factory : connector.getConnectionFactories()) {
      if (factory instanceof HttpConfiguration.ConnectionFactory http) {
        http.getHttpConfiguration().addCustomizer(new ExchangeFields(exchangeFields, forwarding));
      }
    }
    String listener = Layer.isAboveTls(connector) ? TLS_LISTENER : LISTENER;
    Layer.lay(connector, next -> new TapConnectionFactory(store, listener, next));
  }
}
