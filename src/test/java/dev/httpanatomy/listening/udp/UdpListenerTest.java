package dev.httpanatomy.listening.udp;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.httpanatomy.listening.DatagramClient;
import dev.httpanatomy.recording.Connection;
import dev.httpanatomy.recording.ConnectionEvent;
import dev.httpanatomy.recording.ConnectionEvent.Kind;
import dev.httpanatomy.recording.Direction;
import dev.httpanatomy.recording.RecordingLimits;
import dev.httpanatomy.recording.RecordingStore;
import dev.httpanatomy.recording.Transport;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The listener over real sockets, at times that the test makes up.
class UdpListenerTest {

  private static final Duration GRACE = Duration.ofSeconds(20);
  private static final InetSocketAddress ANY = new InetSocketAddress(0);

  private final RecordingStore store =
      new RecordingStore(new RecordingLimits(1024, 256 << 10, 16 << 20, 100, 100));
  private final AtomicLong clock = new AtomicLong();
  private final UdpListener listener = listener(ANY, UdpSettings.MOST_OCTETS);

  @BeforeEach
  void start() throws BindException {
    listener.start();
  }

  @AfterEach
  void stop() {
    listener.stop(GRACE);
  }

  @Test
  void eachDatagramIsEchoed() {
    try (DatagramClient client = DatagramClient.to(listener.port())) {
      assertThat(client.send("hello").receive()).isEqualTo("hello");
      assertThat(client.send("world").receive()).isEqualTo("world");

      Connection connection = connection(client);
      assertThat(connection.head().transport()).isEqualTo(Transport.UDP);
      assertThat(connection.head().listener()).isEqualTo("test");
      assertThat(connection.head().local()).endsWith(":" + listener.port());
      assertThat(kinds(client)).containsExactly(Kind.RECEIVED, Kind.SENT, Kind.RECEIVED, Kind.SENT);
      assertThat(held(client, Direction.RECEIVED)).isEqualTo("helloworld");
      assertThat(held(client, Direction.SENT)).isEqualTo("helloworld");
    }
  }

  /// RFC 768: a length of 8 octets, those of the header, is the least.
  @Test
  void anEmptyDatagramIsAMessage() {
    try (DatagramClient client = DatagramClient.to(listener.port())) {
      assertThat(client.send("").receive()).isEmpty();

      assertThat(kinds(client)).containsExactly(Kind.RECEIVED, Kind.SENT);
      // It is counted once it has gone, and may have come back by then.
      await().atMost(10, SECONDS).until(() -> listener.totals().datagramsSent() == 1);
    }
  }

  @Test
  void theLongestDatagramOfIpv4IsEchoed() {
    String longest = "0123456".repeat(10_000).substring(0, UdpSettings.MOST_OCTETS);
    try (DatagramClient client = DatagramClient.to(listener.port())) {
      assertThat(client.send(longest).receive()).isEqualTo(longest);
      assertThat(held(client, Direction.RECEIVED)).isEqualTo(longest);
      assertThat(listener.totals().octetsSent()).isEqualTo(longest.length());
    }
  }

  /// RFC 8200 §3: the header of IPv6 is not part of the length, so its datagrams may be longer.
  @Test
  void ipv6HasLongerOnes() {
    try (DatagramClient client = DatagramClient.between("::1", 0, "::1", listener.port())) {
      client.send(new byte[UdpSettings.MOST_OCTETS + 1]);

      assertThat(client.send("hello").receive()).isEqualTo("hello");
      assertThat(kinds(client))
          .containsExactly(Kind.RECEIVED, Kind.OVERSIZE, Kind.RECEIVED, Kind.SENT);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {9, 10, 1000})
  void whatIsTooLongIsKeptAsFarAsTakenAndNotEchoed(int length) throws BindException {
    UdpListener small = listener(ANY, 8);
    small.start();
    try (DatagramClient client = DatagramClient.to(small.port())) {
      client.send("12345678" + "x".repeat(length - 8));

      assertThat(client.send("87654321").receive()).isEqualTo("87654321");
      assertThat(kinds(client))
          .containsExactly(Kind.RECEIVED, Kind.OVERSIZE, Kind.RECEIVED, Kind.SENT);
      assertThat(held(client, Direction.RECEIVED)).isEqualTo("1234567887654321");
      assertThat(small.totals().oversize()).isEqualTo(1);
      assertThat(small.totals().octetsReceived()).isEqualTo(16);
    } finally {
      small.stop(GRACE);
    }
  }

  @Test
  void twoSourcesAreTwoConversations() {
    try (DatagramClient one = DatagramClient.to(listener.port());
        DatagramClient other = DatagramClient.to(listener.port())) {
      one.send("one").receive();
      other.send("other").receive();

      assertThat(held(one, Direction.RECEIVED)).isEqualTo("one");
      assertThat(held(other, Direction.RECEIVED)).isEqualTo("other");
      assertThat(listener.totals().active()).isEqualTo(2);
    }
  }

  @Test
  void whoSendsTooManyIsAnsweredAgainLater() {
    try (DatagramClient client = DatagramClient.to(listener.port())) {
      for (int i = 1; i <= 5; i++) {
        client.send("" + i);
      }
      await().atMost(20, SECONDS).until(() -> listener.totals().rateLimited() == 2);
      clock.addAndGet(1_000_000_000L);
      client.send("6");

      assertThat(List.of(client.receive(), client.receive(), client.receive(), client.receive()))
          .containsExactly("1", "2", "3", "6");
      assertThat(held(client, Direction.RECEIVED)).isEqualTo("123456");
    }
  }

  @Test
  void aConversationEndsByItself() {
    try (DatagramClient client = DatagramClient.to(listener.port())) {
      client.send("hello").receive();
      clock.addAndGet(Duration.ofSeconds(30).toNanos());

      await().atMost(20, SECONDS).until(() -> !connection(client).head().open());
      assertThat(kinds(client)).endsWith(Kind.IDLE_TIMEOUT, Kind.CLOSED);
      assertThat(listener.totals().endedIdle()).isEqualTo(1);
    }
  }

  @Test
  void oneFromOurOwnPortIsNotEchoed() {
    int port = listener.port();
    UdpListener loopback =
        listener(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 100);
    listener.stop(GRACE);
    try (DatagramClient twin = startAndGet(loopback, port)) {
      twin.send("hello");

      await().atMost(20, SECONDS).until(() -> loopback.totals().notAnswered() == 1);
      assertThat(kinds(twin)).containsExactly(Kind.RECEIVED, Kind.NOT_ANSWERED);
      assertThat(loopback.totals().datagramsSent()).isZero();
    } finally {
      loopback.stop(GRACE);
    }
  }

  /// All of 127.0.0.0/8 is this machine: another address, the same port.
  private static DatagramClient startAndGet(UdpListener listener, int port) {
    try {
      listener.start();
      return DatagramClient.between("127.0.0.2", port, "127.0.0.1", port);
    } catch (BindException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void stoppingAnswersWhatIsThereAndEndsAll() {
    try (DatagramClient client = DatagramClient.to(listener.port())) {
      client.send("one").receive();
      client.send("two");
      listener.stop(GRACE);

      assertThat(client.receive()).isEqualTo("two");
      assertThat(kinds(client))
          .containsExactly(
              Kind.RECEIVED, Kind.SENT, Kind.RECEIVED, Kind.SENT, Kind.STOPPING, Kind.CLOSED);
      assertThat(listener.port()).isZero();
      assertThat(listener.totals().active()).isZero();
    }
  }

  @Test
  void stoppingEndsThoughNobodyIsGivenTime() {
    try (DatagramClient client = DatagramClient.to(listener.port())) {
      client.send("one").receive();
      listener.stop(Duration.ZERO);

      await().atMost(20, SECONDS).until(() -> !connection(client).head().open());
      assertThat(listener.totals().failures()).isZero();
    }
  }

  @Test
  void whatIsStoppedStartsAgain() throws BindException {
    listener.stop(GRACE);
    listener.stop(GRACE);
    listener.start();
    try (DatagramClient client = DatagramClient.to(listener.port())) {
      assertThat(client.send("hello").receive()).isEqualTo("hello");
    }
  }

  @Test
  void aPortThatIsTakenIsSaid() {
    int port = listener.port();
    assertThatThrownBy(() -> listener(new InetSocketAddress(port), 100).start())
        .isInstanceOf(BindException.class)
        .hasMessageContaining("can't listen for datagrams on")
        .hasMessageContaining(":" + port);
  }

  private UdpListener listener(InetSocketAddress address, int maxDatagram) {
    return new UdpListener(
        new UdpSettings("test", address, maxDatagram, Duration.ofSeconds(30), 10, 1, 3),
        store,
        clock::get);
  }

  private Connection connection(DatagramClient client) {
    return store
        .connections(Long.MAX_VALUE, 1, c -> c.head().remote().equals(client.address()))
        .items()
        .getFirst();
  }

  private List<Kind> kinds(DatagramClient client) {
    return connection(client).events().stream().map(ConnectionEvent::kind).toList();
  }

  private String held(DatagramClient client, Direction direction) {
    return store.octets(connection(client).head().id(), direction).orElseThrow().octets().latin1();
  }
}
