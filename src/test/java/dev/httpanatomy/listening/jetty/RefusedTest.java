package dev.httpanatomy.listening.jetty;

import static dev.httpanatomy.recording.Direction.RECEIVED;
import static dev.httpanatomy.recording.Direction.SENT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.httpanatomy.listening.RawClient;
import dev.httpanatomy.listening.RawResponse;
import dev.httpanatomy.recording.Exchange;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Requests that Jetty refuses are recorded, with what it answers.
class RefusedTest {

  private static final TappedServer SERVER = new TappedServer();

  private static final String GET = "GET / HTTP/1.1\r\nHost: a\r\n\r\n";

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  @ParameterizedTest
  @CsvSource({
    "no Host, 400, 'GET / HTTP/1.1~~'",
    "two Hosts, 400, 'GET / HTTP/1.1~Host: a~Host: b~~'",
    "an octet that can not be, 400, 'GET / HTTP/1.1~Host: a~A: \u0000~~'",
    "a space before the colon, 400, 'GET / HTTP/1.1~Host : a~~'",
    "a chunk size that is none, 400, 'GET / HTTP/1.1~Host: a~Transfer-Encoding: chunked~~x~'",
    "another version, 505, 'GET / HTTP/3.0~Host: a~~'",
    "no version, 505, 'GET /~'",
    "no HTTP at all, 400, '\u0016\u0003\u0001~~'"
  })
  void bothDirectionsAreRecorded(String what, int status, String lines) {
    String request = lines.replace("~", "\r\n");
    try (RawClient client = RawClient.to(SERVER.port())) {
      RawResponse response = client.send(request).readResponse();

      assertThat(response.status()).as(what).isEqualTo(status);
      assertRecorded(client, response, List.of(request));
    }
  }

  @Test
  void aRequestBehindAGoodOne() {
    String bad = "GET / HTTP/1.1\r\n\r\n";
    try (RawClient client = RawClient.to(SERVER.port()).send(GET + bad)) {
      client.readResponse();
      RawResponse response = client.readResponse();

      assertThat(response.status()).isEqualTo(400);
      assertRecorded(client, response, List.of(GET, bad));
    }
  }

  @Test
  void aHeadThatIsTooLong() {
    // One octet more than allowed, so that nothing is left unread when Jetty closes the connection.
    String begun = "GET / HTTP/1.1\r\nHost: a\r\nX: ";
    String request = begun + "a".repeat(8193 - begun.length());
    try (RawClient client = RawClient.to(SERVER.port()).send(request)) {
      RawResponse response = client.readResponse();

      assertThat(response.status()).isEqualTo(431);
      assertRecorded(client, response, List.of(request));
    }
  }

  private static void assertRecorded(
      RawClient client, RawResponse response, List<String> requests) {
    client.readToEnd();
    Exchange exchange = SERVER.closedConnection(client).exchanges().getLast();

    assertThat(SERVER.requests(client)).isEqualTo(requests);
    assertThat(SERVER.held(client, RECEIVED)).isEqualTo(client.sent());
    assertThat(SERVER.held(client, SENT)).isEqualTo(client.received());
    assertThat(response.content()).isEqualTo("refused: " + exchange.id());
    assertThat(response.field("Exchange-Id")).isEqualTo(exchange.id());
    assertThat(response.field("Link"))
        .isEqualTo("</exchanges/" + exchange.id() + ">; rel=\"describedby\"");
  }
}
