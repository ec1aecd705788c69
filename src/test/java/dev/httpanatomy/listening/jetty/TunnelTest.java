package dev.httpanatomy.listening.jetty;

import static dev.httpanatomy.recording.Direction.RECEIVED;
import static dev.httpanatomy.recording.Direction.SENT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.httpanatomy.listening.RawClient;
import dev.httpanatomy.recording.Connection;
import dev.httpanatomy.recording.ConnectionEvent.Kind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/// After an upgrade or a CONNECT the connection speaks something else, and is recorded all the
/// same.
class TunnelTest {

  private static final TappedServer SERVER = new TappedServer();

  private static final String UPGRADE =
      "GET /upgrade HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: echo\r\n\r\n";
  private static final String CONNECT = "CONNECT a:1 HTTP/1.1\r\nHost: a:1\r\n\r\n";
  private static final String LOOKS_LIKE_HTTP = "GET / HTTP/1.1\r\nHost: a\r\n\r\n";

  private final RawClient client = RawClient.to(SERVER.port());

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  @Test
  void octetsAfterAnUpgradeAreOfNoExchange() {
    assertThat(client.send(UPGRADE).readResponse().status()).isEqualTo(101);
    assertEchoed();

    assertOneExchange(UPGRADE);
  }

  @Test
  void octetsAfterAnAcceptedConnectAreOfNoExchange() {
    assertThat(client.send(CONNECT).readResponse("HEAD").status()).isEqualTo(200);
    assertEchoed();

    assertOneExchange(CONNECT);
  }

  @Test
  void theRecordingEndsWithTheConnectionNotWithItsHttpPart() {
    client.send(UPGRADE).readResponse();
    assertThat(SERVER.connection(client).head().open()).isTrue();
    assertEchoed();
    client.finish().readToEnd();

    Connection connection = SERVER.closedConnection(client);
    assertThat(connection.events().stream().filter(e -> e.kind() == Kind.CLOSED)).hasSize(1);
    assertThat(connection.events().getLast().kind()).isEqualTo(Kind.CLOSED);
    client.close();
  }

  private void assertEchoed() {
    client.send(LOOKS_LIKE_HTTP);
    assertThat(client.read(LOOKS_LIKE_HTTP.length())).isEqualTo(LOOKS_LIKE_HTTP);
    client.send("\u0000\u00ff");
    assertThat(client.read(2)).isEqualTo("\u0000\u00ff");
  }

  private void assertOneExchange(String request) {
    assertThat(SERVER.requests(client)).containsExactly(request);
    assertThat(SERVER.held(client, RECEIVED)).isEqualTo(client.sent());
    assertThat(SERVER.held(client, SENT)).isEqualTo(client.received());
    client.close();
  }
}
