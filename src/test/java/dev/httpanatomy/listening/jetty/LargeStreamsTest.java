package dev.httpanatomy.listening.jetty;

import static org.assertj.core.api.Assertions.assertThat;

import dev.httpanatomy.listening.RawClient;
import dev.httpanatomy.listening.RawResponse;
import dev.httpanatomy.recording.Exchange;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/// Of what is larger than what is kept the lengths are true and the memory is small.
class LargeStreamsTest {

  private static final TappedServer SERVER = new TappedServer();
  private static final long KEPT_MOST = 256 << 10;
  private static final long MEMORY_MOST = 1 << 20;

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  @Test
  void aLargeResponse() {
    try (RawClient client = RawClient.to(SERVER.port())) {
      RawResponse response = client.send("GET /large HTTP/1.1\r\nHost: a\r\n\r\n").readResponse();
      client.send("GET /next HTTP/1.1\r\nHost: a\r\n\r\n").readResponse();

      assertThat(response.content()).hasSize(Answers.LARGE_OCTETS);
      Exchange exchange = SERVER.exchanges(client).getFirst();
      assertThat(exchange.response().truncated()).isTrue();
      assertThat(exchange.response().complete()).isTrue();
      assertThat(exchange.response().octets().size())
          .isEqualTo((int) (exchange.response().headLength() + KEPT_MOST));
      assertThat(SERVER.connection(client).sent()).isEqualTo(client.received().length());
      assertThat(SERVER.store().octetsHeld()).isLessThan(MEMORY_MOST);
    }
  }

  @Test
  void aLargeRequest() {
    String head = "POST /count HTTP/1.1\r\nHost: a\r\nContent-Length: 6291456\r\n\r\n";
    try (RawClient client = RawClient.to(SERVER.port()).send(head)) {
      byte[] piece = new byte[48 << 10];
      for (int octets = 0; octets < 6 << 20; octets += piece.length) {
        client.send(piece);
      }
      assertThat(client.readResponse().content()).isEqualTo("6291456");

      Exchange exchange = SERVER.exchanges(client).getFirst();
      assertThat(exchange.request().length()).isEqualTo(head.length() + 6291456);
      assertThat(exchange.request().octets().size()).isEqualTo((int) (head.length() + KEPT_MOST));
      assertThat(exchange.request().complete()).isTrue();
      assertThat(SERVER.store().octetsHeld()).isLessThan(MEMORY_MOST);
    }
  }
}
