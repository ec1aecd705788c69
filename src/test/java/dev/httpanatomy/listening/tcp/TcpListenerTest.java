package dev.httpanatomy.listening.tcp;

import static dev.httpanatomy.recording.ConnectionEvent.Kind.ACCEPTED;
import static dev.httpanatomy.recording.ConnectionEvent.Kind.CLOSED;
import static dev.httpanatomy.recording.ConnectionEvent.Kind.FIRST_OCTET_TIMEOUT;
import static dev.httpanatomy.recording.ConnectionEvent.Kind.IDLE_TIMEOUT;
import static dev.httpanatomy.recording.ConnectionEvent.Kind.NOT_SENT;
import static dev.httpanatomy.recording.ConnectionEvent.Kind.OCTET_LIMIT;
import static dev.httpanatomy.recording.ConnectionEvent.Kind.OUTPUT_CLOSED;
import static dev.httpanatomy.recording.ConnectionEvent.Kind.PEER_CLOSED;
import static dev.httpanatomy.recording.ConnectionEvent.Kind.RECEIVED;
import static dev.httpanatomy.recording.ConnectionEvent.Kind.RESET;
import static dev.httpanatomy.recording.ConnectionEvent.Kind.SENT;
import static dev.httpanatomy.recording.ConnectionEvent.Kind.STOPPING;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.httpanatomy.listening.RawClient;
import dev.httpanatomy.recording.Connection;
import dev.httpanatomy.recording.ConnectionEvent;
import dev.httpanatomy.recording.ConnectionEvent.Kind;
import dev.httpanatomy.recording.Direction;
import dev.httpanatomy.recording.RecordingLimits;
import dev.httpanatomy.recording.RecordingStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Raw TCP ports, over real sockets.
@Timeout(60)
class TcpListenerTest {

  private static final Duration LONG = Duration.ofSeconds(30);
  private static final Duration SHORT = Duration.ofMillis(50);
  private static final TcpLimits GENEROUS = new TcpLimits(100, LONG, LONG, Long.MAX_VALUE);

  private final RecordingStore store =
      new RecordingStore(new RecordingLimits(65_536, 65_536, 1 << 24, 100, 100));

  private TcpListener listener;

  @AfterEach
  void stop() {
    listener.stop(Duration.ZERO);
  }

  @Test
  void echoesAndTellsHalfCloseFromTheRest() throws IOException {
    listen(GENEROUS, new EchoService());
    try (RawClient client = RawClient.to(listener.port())) {
      assertThat(client.send("ab").read(2)).isEqualTo("ab");
      assertThat(client.send("\u0000\u00ff").read(2)).isEqualTo("\u0000\u00ff");
      client.finish();
      assertThat(client.readToEnd()).isEqualTo("ab\u0000\u00ff");
      assertThat(eventsOf(client))
          .containsExactly(
              ACCEPTED, RECEIVED, SENT, RECEIVED, SENT, PEER_CLOSED, OUTPUT_CLOSED, CLOSED);
      assertThat(octets(client, Direction.RECEIVED)).isEqualTo(client.sent());
      assertThat(octets(client, Direction.SENT)).isEqualTo(client.received());
    }
    assertThat(listener.totals().octetsReceived()).isEqualTo(4);
    assertThat(listener.totals().octetsSent()).isEqualTo(4);
  }

  @Test
  void discardAnswersNothing() throws IOException {
    listen(GENEROUS, new DiscardService());
    try (RawClient client = RawClient.to(listener.port())) {
      assertThat(client.send("into the void").finish().readToEnd()).isEmpty();
      assertThat(octets(client, Direction.RECEIVED)).isEqualTo("into the void");
    }
  }

  /// RFC 9293 §3.5.2.
  @Test
  void tellsAResetFromAnEnd() throws IOException {
    listen(GENEROUS, new EchoService());
    RawClient client = RawClient.to(listener.port());
    client.send("x").read(1);
    client.reset();

    assertThat(eventsOf(client)).containsExactly(ACCEPTED, RECEIVED, SENT, RESET, CLOSED);
    assertThat(listener.totals().reset()).isEqualTo(1);
  }

  @Test
  void aClientThatNeverSpeaksIsNotWaitedForForever() throws IOException {
    listen(new TcpLimits(10, SHORT, LONG, 100), new EchoService());
    try (RawClient client = RawClient.to(listener.port())) {
      assertThat(client.readToEnd()).isEmpty();
      assertThat(eventsOf(client))
          .containsExactly(ACCEPTED, FIRST_OCTET_TIMEOUT, OUTPUT_CLOSED, CLOSED);
    }
    assertThat(listener.totals().silent()).isEqualTo(1);
  }

  @Test
  void aClientThatFallsSilentIsNotWaitedForForever() throws IOException {
    listen(new TcpLimits(10, LONG, SHORT, 100), new EchoService());
    try (RawClient client = RawClient.to(listener.port())) {
      assertThat(client.send("x").readToEnd()).isEqualTo("x");
      assertThat(eventsOf(client))
          .containsExactly(ACCEPTED, RECEIVED, SENT, IDLE_TIMEOUT, OUTPUT_CLOSED, CLOSED);
    }
    assertThat(listener.totals().timedOut()).isEqualTo(1);
    assertThat(listener.totals().silent()).isZero();
  }

  @Test
  void aClientThatDoesNotReadIsCutOff() throws IOException {
    listen(new TcpLimits(10, LONG, Duration.ofMillis(300), Long.MAX_VALUE), new EchoService());
    try (RawClient client = RawClient.to(listener.port())) {
      byte[] much = new byte[1 << 20];
      try {
        while (true) {
          client.send(much);
        }
      } catch (UncheckedIOException cutOff) {
        assertThat(eventsOf(client)).contains(NOT_SENT, IDLE_TIMEOUT, CLOSED);
      }
    }
    await().atMost(10, SECONDS).until(() -> listener.active() == 0);
  }

  @Test
  void whoSendsMoreThanItMayIsCutOff() throws IOException {
    listen(new TcpLimits(10, LONG, LONG, 3), new EchoService());
    try (RawClient client = RawClient.to(listener.port())) {
      assertThat(client.send("abcd").readToEnd()).isEqualTo("abcd");
      assertThat(eventsOf(client))
          .containsExactly(ACCEPTED, RECEIVED, OCTET_LIMIT, SENT, OUTPUT_CLOSED, CLOSED);
    }
    assertThat(listener.totals().overOctetLimit()).isEqualTo(1);
  }

  @Test
  void moreConnectionsThanThereMayBeAreClosedAndCounted() throws IOException {
    listen(new TcpLimits(1, LONG, LONG, 100), new EchoService());
    try (RawClient first = RawClient.to(listener.port())) {
      first.send("x").read(1);
      try (RawClient second = RawClient.to(listener.port())) {
        assertThat(second.readToEnd()).isEmpty();
      }
      assertThat(listener.totals().rejected()).isEqualTo(1);
      first.finish().readToEnd();
    }
    await().atMost(10, SECONDS).until(() -> listener.active() == 0);
    try (RawClient third = RawClient.to(listener.port())) {
      assertThat(third.send("y").read(1)).isEqualTo("y");
    }
  }

  @Test
  void stopsWhenThoseWhoTalkHaveFinished() throws Exception {
    CountDownLatch talking = new CountDownLatch(1);
    listen(
        GENEROUS,
        conversation -> {
          talking.countDown();
          new EchoService().serve(conversation);
        });
    try (RawClient client = RawClient.to(listener.port())) {
      talking.await();
      int port = listener.port();
      Thread stopping = Thread.ofVirtual().start(() -> listener.stop(LONG));
      await().atMost(10, SECONDS).until(() -> refuses(port));
      assertThat(client.send("last words").read(10)).isEqualTo("last words");
      client.finish().readToEnd();
      stopping.join();
      assertThat(eventsOf(client)).doesNotContain(STOPPING).endsWith(CLOSED);
    }
  }

  @Test
  void cutsOffWhoTalksForTooLongAtTheEnd() throws Exception {
    CountDownLatch talking = new CountDownLatch(1);
    listen(
        GENEROUS,
        conversation -> {
          talking.countDown();
          new EchoService().serve(conversation);
        });
    try (RawClient client = RawClient.to(listener.port())) {
      talking.await();
      listener.stop(Duration.ofMillis(1));
      assertThat(client.readToEnd()).isEmpty();
      assertThat(eventsOf(client)).containsExactly(ACCEPTED, STOPPING, CLOSED);
    }
  }

  @Test
  void aPortThatIsTakenIsAnError() throws IOException {
    listen(GENEROUS, new EchoService());
    int taken = listener.port();
    assertThatThrownBy(() -> bind(taken, GENEROUS, new EchoService()))
        .isInstanceOf(BindException.class);
  }

  // ----

  private void listen(TcpLimits limits, StreamService service) throws IOException {
    listener = bind(0, limits, service);
    listener.start();
  }

  private TcpListener bind(int port, TcpLimits limits, StreamService service) throws IOException {
    InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    return new TcpListener("raw", address, store, limits, service);
  }

  private static boolean refuses(int port) {
    try (RawClient client = RawClient.to(port)) {
      return false;
    } catch (UncheckedIOException refused) {
      return true;
    }
  }

  private List<Kind> eventsOf(RawClient client) {
    await().atMost(10, SECONDS).until(() -> !connection(client).head().open());
    return connection(client).events().stream().map(ConnectionEvent::kind).toList();
  }

  private Connection connection(RawClient client) {
    return store
        .connections(Long.MAX_VALUE, 1, c -> c.head().remote().equals(client.address()))
        .items()
        .getFirst();
  }

  private String octets(RawClient client, Direction direction) {
    return store.octets(connection(client).head().id(), direction).orElseThrow().octets().latin1();
  }
}
