package dev.httpanatomy.listening.jetty;

import static dev.httpanatomy.recording.Direction.RECEIVED;
import static dev.httpanatomy.recording.Direction.SENT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.httpanatomy.listening.RawClient;
import dev.httpanatomy.listening.RawResponse;
import dev.httpanatomy.recording.Exchange;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/// Whatever a client sends and however, each exchange begins and ends where it does.
class CutRightTest {

  private static final TappedServer SERVER = new TappedServer();

  private final RawClient client = RawClient.to(SERVER.port());

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  @Test
  void aKeptConnection() {
    String first = post("/1", "one");
    String second = post("/2", "two!");
    assertThat(client.send(first).readResponse().content()).isEqualTo("one");
    assertThat(client.send(second).readResponse().content()).isEqualTo("two!");

    assertCut(first, second);
  }

  @Test
  void manyPipelinedRequestsInOneWrite() {
    List<String> requests = requests(50);
    client.send(String.join("", requests));
    for (int i = 0; i < 50; i++) {
      assertThat(client.readResponse().content()).isEqualTo("content " + i);
    }

    assertCut(requests.toArray(String[]::new));
  }

  @Test
  void pipelinedRequestsCutAtOddOctetsOverManyWrites() {
    List<String> requests = requests(20);
    String all = String.join("", requests);
    Random random = new Random(7);
    for (int from = 0; from < all.length(); ) {
      int to = Math.min(all.length(), from + 1 + random.nextInt(30));
      client.send(all.substring(from, to));
      from = to;
    }
    for (int i = 0; i < 20; i++) {
      assertThat(client.readResponse().content()).isEqualTo("content " + i);
    }

    assertCut(requests.toArray(String[]::new));
  }

  @Test
  void chunkedContentWithExtensionsAndTrailers() {
    String chunked =
        "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\nTrailer: X-T\r\n\r\n"
            + "5;a=b;c=\"d e\"\r\nhello\r\n06\r\n world\r\n0;last\r\nX-T: 1\r\n\r\n";
    client.send(chunked + get("/next"));
    assertThat(client.readResponse().content()).isEqualTo("hello world");
    client.readResponse();

    assertCut(chunked, get("/next"));
  }

  @Test
  void contentThatLooksLikeARequest() {
    String post = post("/", "GET / HTTP/1.1\r\nHost: b\r\n\r\n");
    client.send(post);
    assertThat(client.readResponse().content()).isEqualTo("GET / HTTP/1.1\r\nHost: b\r\n\r\n");

    assertCut(post);
  }

  @Test
  void aResponseInChunks() {
    client.send(get("/pieces") + get("/next"));
    assertThat(client.readResponse().content()).isEqualTo("onetwo");
    client.readResponse();

    assertCut(get("/pieces"), get("/next"));
  }

  @Test
  void aResponseToHead() {
    String head = "HEAD /large HTTP/1.1\r\nHost: a\r\n\r\n";
    client.send(head + get("/next"));
    client.readResponse("HEAD");
    client.readResponse();

    assertCut(head, get("/next"));
  }

  @Test
  void aResponseThatIsNotModified() {
    client.send(get("/not-modified") + get("/next"));
    assertThat(client.readResponse().status()).isEqualTo(304);
    client.readResponse();

    assertCut(get("/not-modified"), get("/next"));
  }

  @Test
  void aResponseWithoutContent() {
    client.send(get("/no-content") + get("/next"));
    assertThat(client.readResponse().status()).isEqualTo(204);
    client.readResponse();

    assertCut(get("/no-content"), get("/next"));
  }

  @Test
  void anExpectationIsMetInTheSameExchange() {
    String head = "POST / HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n";
    String goOn = client.send(head).read("HTTP/1.1 100 Continue\r\n\r\n".length());
    assertThat(goOn).isEqualTo("HTTP/1.1 100 Continue\r\n\r\n");
    assertThat(client.send("hi" + get("/next")).readResponse().content()).isEqualTo("hi");
    client.readResponse();

    assertCut(head + "hi", get("/next"));
    assertThat(SERVER.exchanges(client).getFirst().response().octets().latin1()).startsWith(goOn);
  }

  @Test
  void anEarlyResponseToARequestThatIsStillComing() {
    String request = "POST /early HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\n12345";
    RawResponse response = client.send(request).readResponse();
    assertThat(response.status()).isEqualTo(403);
    client.close();

    Exchange exchange = SERVER.closedConnection(client).exchanges().getFirst();
    assertThat(exchange.request().complete()).isFalse();
    assertThat(exchange.response().complete()).isTrue();
  }

  @Test
  void emptyLinesBetweenRequestsBelongToTheNext() {
    client.send(get("/1")).readResponse();
    client.send("\r\n" + get("/2")).readResponse();

    assertCut(get("/1"), "\r\n" + get("/2"));
  }

  private void assertCut(String... requests) {
    assertThat(SERVER.requests(client)).containsExactly(requests);
    assertThat(SERVER.held(client, RECEIVED)).isEqualTo(client.sent());
    assertThat(SERVER.held(client, SENT)).isEqualTo(client.received());
    for (Exchange exchange : SERVER.exchanges(client)) {
      assertThat(exchange.open()).isFalse();
      assertThat(exchange.request().complete()).isTrue();
      assertThat(exchange.response().complete()).isTrue();
      assertThat(exchange.response().octets().latin1())
          .startsWith("HTTP/1.1 ")
          .contains("Exchange-Id: " + exchange.id());
    }
    client.close();
  }

  private static List<String> requests(int count) {
    List<String> requests = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      requests.add(post("/" + i, "content " + i));
    }
    return requests;
  }

  private static String get(String path) {
    return "GET " + path + " HTTP/1.1\r\nHost: a\r\n\r\n";
  }

  private static String post(String path, String content) {
    return "POST "
        + path
        + " HTTP/1.1\r\nhOsT:a\r\nContent-Length: "
        + content.length()
        + "\r\n\r\n"
        + content;
  }
}
