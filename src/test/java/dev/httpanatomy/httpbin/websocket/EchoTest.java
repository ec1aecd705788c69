package dev.httpanatomy.httpbin.websocket;

import static dev.httpanatomy.httpbin.websocket.ClientFrames.BINARY;
import static dev.httpanatomy.httpbin.websocket.ClientFrames.CLOSE;
import static dev.httpanatomy.httpbin.websocket.ClientFrames.CONTINUATION;
import static dev.httpanatomy.httpbin.websocket.ClientFrames.FIN;
import static dev.httpanatomy.httpbin.websocket.ClientFrames.PING;
import static dev.httpanatomy.httpbin.websocket.ClientFrames.PONG;
import static dev.httpanatomy.httpbin.websocket.ClientFrames.TEXT;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.httpanatomy.httpbin.websocket.ClientFrames.Received;
import dev.httpanatomy.listening.RawClient;
import dev.httpanatomy.recording.ConnectionRecording;
import dev.httpanatomy.recording.RecordingStore;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/// What follows the opening handshake, octet by octet.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class EchoTest {

  @LocalServerPort private int port;
  @Autowired private RecordingStore store;

  @Test
  void messagesComeBackAsTheyAre() {
    try (ClientFrames socket = ClientFrames.open(port, "")) {
      assertThat(socket.send(FIN | TEXT, "hello").read())
          .isEqualTo(new Received(FIN | TEXT, "hello"));
      assertThat(socket.send(FIN | BINARY, "\0\u00FF").read())
          .isEqualTo(new Received(FIN | BINARY, "\0\u00FF"));
      assertThat(socket.send(FIN | TEXT, "").read()).isEqualTo(new Received(FIN | TEXT, ""));
      String large = "x".repeat(70_000);
      assertThat(socket.send(FIN | TEXT, large).read()).isEqualTo(new Received(FIN | TEXT, large));
    }
  }

  /// RFC 6455 §5.4: a control frame may come between fragments, and these may end anywhere.
  @Test
  void fragmentsAreOneMessage() {
    String accented = octets("é");
    try (ClientFrames socket = ClientFrames.open(port, "")) {
      socket
          .send(TEXT, accented.substring(0, 1))
          .send(FIN | PING, "still there?")
          .send(FIN | CONTINUATION, accented.substring(1));
      assertThat(socket.read()).isEqualTo(new Received(FIN | PONG, "still there?"));
      assertThat(socket.read()).isEqualTo(new Received(FIN | TEXT, accented));
    }
  }

  @Test
  void whatComesBackHasFragmentsOfThatSizeToo() {
    try (ClientFrames socket = ClientFrames.open(port, "?max_fragment_size=2")) {
      socket.send(BINARY, "ab").send(CONTINUATION, "c").send(FIN | CONTINUATION, "de");
      assertThat(List.of(socket.read(), socket.read(), socket.read()))
          .containsExactly(
              new Received(BINARY, "ab"),
              new Received(CONTINUATION, "cd"),
              new Received(FIN | CONTINUATION, "e"));
    }
  }

  /// RFC 6455 §7.4.1: 1009 is for what is too large, 1007 for text that is not UTF-8.
  @ParameterizedTest
  @CsvSource({
    "?max_fragment_size=3, 0x81, abcd, 1009",
    "?max_fragment_size=3&max_message_size=3, 0x82, abcd, 1009",
    "'', 0x81, \u00FF, 1007",
    "'', 0x80, no message before, 1002",
    "'', 0x83, no such opcode, 1002",
    "'', 0xC1, no such extension, 1002",
    "'', 0x09, no fragment of a ping, 1002",
  })
  void whatCannotBeEchoedClosesTheSocket(String query, String first, String payload, int code) {
    try (ClientFrames socket = ClientFrames.open(port, query)) {
      Received close = socket.send(Integer.decode(first), payload).read();
      assertThat(close.first()).isEqualTo(FIN | CLOSE);
      assertThat(close.code()).isEqualTo(code);
      assertThat(socket.client().readToEnd()).isNotEmpty();
    }
  }

  @Test
  void aMessageOfManyFragmentsHasItsLimitToo() {
    try (ClientFrames socket =
        ClientFrames.open(port, "?max_fragment_size=200&max_message_size=500")) {
      String part = "x".repeat(200);
      socket.send(TEXT, part).send(CONTINUATION, part).send(CONTINUATION, part);
      assertThat(socket.read().code()).isEqualTo(1009);
    }
  }

  @Test
  void aFrameThatIsTooLargeIsRefusedBeforeItHasCome() {
    try (ClientFrames socket = ClientFrames.open(port, "")) {
      socket.client().send("\u0082\u00FF\0\0\0\0\u007F\u00FF\u00FF\u00FF\1\2\3\4x");
      assertThat(socket.read().code()).isEqualTo(1009);
    }
  }

  /// RFC 6455 §5.1.
  @Test
  void aFrameWithoutAMaskClosesTheSocket() {
    try (ClientFrames socket = ClientFrames.open(port, "")) {
      socket.client().send("\u0081\u0001a");
      assertThat(socket.read().code()).isEqualTo(1002);
    }
  }

  /// RFC 6455 §5.5.1: a close is answered with one.
  @ParameterizedTest
  @ValueSource(strings = {"", "\u0003\u00E8bye", "\u000F\u00A0"})
  void aCloseIsAnswered(String payload) {
    try (ClientFrames socket = ClientFrames.open(port, "?max_fragment_size=1")) {
      assertThat(socket.send(FIN | CLOSE, payload).read())
          .isEqualTo(new Received(FIN | CLOSE, payload));
      socket.client().readToEnd();
    }
  }

  @Test
  void theConnectionIsRecordedToItsEnd() {
    try (ClientFrames socket = ClientFrames.open(port, "")) {
      socket.send(FIN | TEXT, "hello").read();
      socket.send(FIN | CLOSE, "\u0003\u00E8").read();
      RawClient client = socket.client();
      client.readToEnd();
      await().atMost(20, SECONDS).until(() -> !recording(client).connection().head().open());

      ConnectionRecording recording = recording(client);
      assertThat(recording.received().total()).isEqualTo(client.sent().length());
      assertThat(recording.sent().total()).isEqualTo(client.received().length());
      assertThat(recording.connection().exchanges()).hasSize(1);
    }
  }

  @Test
  void thereAreSoManySocketsAndNoMore() {
    List<ClientFrames> open = new ArrayList<>();
    try {
      for (int i = 0; i < OpenSockets.MOST; i++) {
        // Those of other tests may not have ended yet.
        await()
            .atMost(20, SECONDS)
            .ignoreExceptionsMatching(AssertionError.class::isInstance)
            .until(() -> open.add(ClientFrames.open(port, "")));
      }
      assertThat(handshake()).startsWith("HTTP/1.1 503 ").contains("Retry-After: 1");
      open.removeFirst().close();
      await().atMost(20, SECONDS).until(() -> handshake().startsWith("HTTP/1.1 101 "));
    } finally {
      open.forEach(ClientFrames::close);
    }
  }

  @Test
  void seededMutationsOfFramesDoNoHarm() {
    Random random = new Random(42);
    for (int round = 0; round < 50; round++) {
      try (ClientFrames socket = ClientFrames.open(port, "?max_fragment_size=64")) {
        byte[] octets = new byte[random.nextInt(1, 200)];
        random.nextBytes(octets);
        socket.client().send(octets).finish();
        assertThat(socket.client().readToEnd()).isNotEmpty();
      }
    }
    messagesComeBackAsTheyAre();
  }

  /// A client that others have written.
  @Test
  void theClientOfTheJdkIsAnswered() {
    CompletableFuture<String> answer = new CompletableFuture<>();
    WebSocket.Listener listener =
        new WebSocket.Listener() {
          @Override
          public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            answer.complete(data.toString());
            return null;
          }
        };
    try (HttpClient client = HttpClient.newHttpClient()) {
      WebSocket socket =
          client
              .newWebSocketBuilder()
              .buildAsync(URI.create("ws://127.0.0.1:" + port + "/websocket/echo"), listener)
              .join();
      socket.sendText("héllo", true).join();
      assertThat(answer.orTimeout(20, SECONDS).join()).isEqualTo("héllo");
      socket.abort();
    }
  }

  private String handshake() {
    try (RawClient client = RawClient.to(port)) {
      return client
          .send(
              "GET /websocket/echo HTTP/1.1\r\nHost: a\r\nUpgrade: websocket\r\n"
                  + "Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                  + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n")
          .readResponse()
          .head();
    }
  }

  private ConnectionRecording recording(RawClient client) {
    String id =
        store
            .connections(Long.MAX_VALUE, 1, each -> each.head().remote().equals(client.address()))
            .items()
            .getFirst()
            .head()
            .id();
    return store.recording(id).orElseThrow();
  }

  private static String octets(String text) {
    return new String(text.getBytes(UTF_8), ISO_8859_1);
  }
}
