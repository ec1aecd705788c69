package dev.httpanatomy.listening.jetty;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import dev.httpanatomy.listening.RawClient;
import dev.httpanatomy.recording.Connection;
import dev.httpanatomy.recording.Direction;
import dev.httpanatomy.recording.Exchange;
import dev.httpanatomy.recording.RecordingLimits;
import dev.httpanatomy.recording.RecordingStore;
import java.time.Duration;
import java.util.List;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/// A Jetty server with the tap and nothing else of ours, on a free port.
final class TappedServer implements AutoCloseable {

  private static final RecordingLimits LIMITS =
      new RecordingLimits(64 << 10, 256 << 10, 16 << 20, 1000, 1000);

  private final RecordingStore store = new RecordingStore(LIMITS);
  private final Server server = new Server();
  private final ServerConnector connector = new ServerConnector(server);

  TappedServer() {
    this(Duration.ofSeconds(30));
  }

  TappedServer(Duration idleTimeout) {
    connector.setIdleTimeout(idleTimeout.toMillis());
    server.addConnector(connector);
    server.setHandler(new Answers());
    new HttpTap(store, true, TappedServer::refusal).install(server);
    try {
      server.start();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static RefusedRequest.Answer refusal(RefusedRequest refused) {
    String content = "refused: " + refused.exchangeId().orElse("unknown");
    return new RefusedRequest.Answer("text/plain", "en", content.getBytes(UTF_8));
  }

  int port() {
    return connector.getLocalPort();
  }

  RecordingStore store() {
    return store;
  }

  /// What is recorded of a client's connection by now.
  Connection connection(RawClient client) {
    List<Connection> connections =
        store
            .connections(Long.MAX_VALUE, 2, c -> c.head().remote().equals(client.address()))
            .items();
    if (connections.size() != 1) {
      throw new AssertionError(connections.size() + " connections of " + client.address());
    }
    return connections.getFirst();
  }

  /// What is recorded of a client's connection once the server has closed it.
  Connection closedConnection(RawClient client) {
    await().atMost(20, SECONDS).until(() -> !connection(client).head().open());
    return connection(client);
  }

  List<Exchange> exchanges(RawClient client) {
    return connection(client).exchanges();
  }

  List<String> requests(RawClient client) {
    return exchanges(client).stream().map(e -> e.request().octets().latin1()).toList();
  }

  String held(RawClient client, Direction direction) {
    String id = connection(client).head().id();
    return store.octets(id, direction).orElseThrow().octets().latin1();
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
