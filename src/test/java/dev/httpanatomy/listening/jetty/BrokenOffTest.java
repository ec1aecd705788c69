package dev.httpanatomy.listening.jetty;

import static dev.httpanatomy.recording.Direction.RECEIVED;
import static dev.httpanatomy.recording.Direction.SENT;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.httpanatomy.listening.RawClient;
import dev.httpanatomy.recording.Connection;
import dev.httpanatomy.recording.ConnectionEvent;
import dev.httpanatomy.recording.ConnectionEvent.Kind;
import dev.httpanatomy.recording.Exchange;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/// Connections that end before they should, and how that is told.
class BrokenOffTest {

  private static final TappedServer SERVER = new TappedServer();

  private static final String GET = "GET / HTTP/1.1\r\nHost: a\r\n\r\n";
  private static final String HALF =
      "POST /count HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\n1234";

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  @Test
  void aConnectionOnWhichNothingComes() {
    RawClient client = RawClient.to(SERVER.port());
    await().atMost(20, SECONDS).until(() -> SERVER.store().connectionsOpen() > 0);
    client.close();

    Connection connection = SERVER.closedConnection(client);
    assertThat(connection.exchanges()).isEmpty();
    assertThat(kinds(connection)).startsWith(Kind.ACCEPTED, Kind.PEER_CLOSED).endsWith(Kind.CLOSED);
  }

  @Test
  void aHeadThatHasNoEnd() {
    RawClient client = RawClient.to(SERVER.port()).send("GET / HTTP/1.1\r\nHost: a\r\nX");
    client.close();

    Exchange exchange = SERVER.closedConnection(client).exchanges().getFirst();
    assertThat(exchange.request().octets().latin1()).isEqualTo(client.sent());
    assertThat(exchange.request().headLength()).isEqualTo(-1);
    assertThat(exchange.request().complete()).isFalse();
    assertThat(exchange.open()).isFalse();
  }

  @Test
  void aBodyThatHasNoEnd() {
    RawClient client = RawClient.to(SERVER.port()).send(HALF).finish();
    String answer = client.readToEnd();

    Exchange exchange = SERVER.closedConnection(client).exchanges().getFirst();
    assertThat(exchange.request().octets().latin1()).isEqualTo(HALF);
    assertThat(exchange.request().complete()).isFalse();
    assertThat(SERVER.held(client, SENT)).isEqualTo(answer);
    client.close();
  }

  @Test
  void aResetInsteadOfARequest() {
    RawClient client = RawClient.to(SERVER.port());
    client.send(GET).readResponse();
    client.reset();

    assertThat(kinds(SERVER.closedConnection(client)))
        .contains(Kind.RESET)
        .doesNotContain(Kind.PEER_CLOSED)
        .endsWith(Kind.CLOSED);
  }

  @Test
  void aResetWithinARequest() {
    RawClient client = RawClient.to(SERVER.port()).send(HALF);
    await().atMost(20, SECONDS).until(() -> !SERVER.held(client, RECEIVED).isEmpty());
    client.reset();

    Connection connection = SERVER.closedConnection(client);
    assertThat(kinds(connection)).contains(Kind.RESET).endsWith(Kind.CLOSED);
    assertThat(kinds(connection).stream().filter(Kind.RESET::equals)).hasSize(1);
    assertThat(connection.exchanges().getFirst().request().complete()).isFalse();
  }

  @Test
  void aResetWithinAResponse() {
    RawClient client = RawClient.to(SERVER.port());
    client.send("GET /large HTTP/1.1\r\nHost: a\r\n\r\n");
    client.read(1000);
    client.reset();

    Connection connection = SERVER.closedConnection(client);
    assertThat(kinds(connection)).contains(Kind.RESET).endsWith(Kind.CLOSED);
    Exchange exchange = connection.exchanges().getFirst();
    assertThat(exchange.response().complete()).isFalse();
    assertThat(exchange.response().length())
        .isEqualTo(connection.sent())
        .isBetween(1000L, (long) Answers.LARGE_OCTETS);
  }

  @Test
  void aClientThatSendsNoMoreStillGetsItsResponse() {
    RawClient client = RawClient.to(SERVER.port()).send(GET).finish();
    String answer = client.readToEnd();

    Connection connection = SERVER.closedConnection(client);
    assertThat(answer).startsWith("HTTP/1.1 200 OK");
    assertThat(kinds(connection)).contains(Kind.PEER_CLOSED).doesNotContain(Kind.RESET);
    assertThat(connection.exchanges()).hasSize(1);
    assertThat(SERVER.held(client, SENT)).isEqualTo(answer);
    client.close();
  }

  @Test
  void aConnectionThatIsIdleForTooLong() {
    try (TappedServer impatient = new TappedServer(Duration.ofMillis(150));
        RawClient client = RawClient.to(impatient.port()).send(GET)) {
      client.readResponse();
      client.readToEnd();

      assertThat(kinds(impatient.closedConnection(client)))
          .contains(Kind.IDLE_TIMEOUT)
          .endsWith(Kind.CLOSED);
    }
  }

  private static List<Kind> kinds(Connection connection) {
    return connection.events().stream().map(ConnectionEvent::kind).toList();
  }
}
