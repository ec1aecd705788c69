package dev.httpanatomy.listening.jetty;

import dev.httpanatomy.recording.RecordingStore;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/// Taps a Jetty server: records the octets of its connections below the HTTP parser.
public final class HttpTap {

  /// The name of the listener whose connections are recorded.
  public static final String LISTENER = "http";

  /// The request attribute that holds the id of the exchange.
  public static final String EXCHANGE_ID_ATTRIBUTE = "dev.httpanatomy.exchange-id";

  private final RecordingStore store;
  private final boolean exchangeFields;
  private final Function<RefusedRequest, RefusedRequest.Answer> refusals;

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
    List<ConnectionFactory> factories = new ArrayList<>(connector.getConnectionFactories());
    for (ConnectionFactory factory : factories) {
      if (factory instanceof HttpConfiguration.ConnectionFactory http) {
        http.getHttpConfiguration().addCustomizer(new ExchangeFields(exchangeFields));
      }
    }
    ConnectionFactory first = connector.getDefaultConnectionFactory();
    factories.addFirst(new TapConnectionFactory(store, LISTENER, first));
    connector.setConnectionFactories(factories);
    connector.setDefaultProtocol("tap");
  }
}
