package dev.httpanatomy.listening.udp;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.httpanatomy.listening.SocketAddresses;
import dev.httpanatomy.recording.Connection;
import dev.httpanatomy.recording.ConnectionEvent;
import dev.httpanatomy.recording.ConnectionEvent.Kind;
import dev.httpanatomy.recording.Cutting;
import dev.httpanatomy.recording.RecordingLimits;
import dev.httpanatomy.recording.RecordingStore;
import dev.httpanatomy.recording.Transport;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Conversations and limits, at times that the test makes up; what is sent goes to nobody on this
/// machine.
class EchoTest {

  private static final long SECOND = 1_000_000_000L;
  private static final int MOST_CONVERSATIONS = 4;
  private static final UdpSettings SETTINGS =
      new UdpSettings(
          "udp",
          new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
          100,
          Duration.ofSeconds(30),
          MOST_CONVERSATIONS,
          10,
          20);

  private final RecordingStore store =
      new RecordingStore(new RecordingLimits(1024, 4096, 1 << 20, 100, 100));
  private final ListenerTotals totals = new ListenerTotals();
  private final Echo echo =
      new Echo(
          SETTINGS,
          totals,
          source ->
              store.open(
                  Transport.UDP,
                  "udp",
                  "127.0.0.1:9000",
                  SocketAddresses.text(source),
                  Cutting.NONE));
  private DatagramSocket socket;

  @BeforeEach
  void bind() throws SocketException {
    socket = new DatagramSocket(SETTINGS.address());
  }

  @AfterEach
  void close() {
    socket.close();
  }

  @Test
  void aConversationEndsWhenItIsIdle() {
    came("127.0.0.1", 40_001, 0);
    came("127.0.0.1", 40_002, 10 * SECOND);
    came("127.0.0.1", 40_001, 20 * SECOND);

    echo.conversations().endIdle(40 * SECOND - 1);
    assertThat(totals.active()).isEqualTo(2);
    echo.conversations().endIdle(40 * SECOND);
    assertThat(kinds(40_002))
        .containsExactly(Kind.RECEIVED, Kind.SENT, Kind.IDLE_TIMEOUT, Kind.CLOSED);
    assertThat(connection(40_001).head().open()).isTrue();
    echo.conversations().endIdle(50 * SECOND);
    assertThat(connection(40_001).head().open()).isFalse();
    assertThat(totals.endedIdle()).isEqualTo(2);
    assertThat(totals.active()).isZero();
  }

  @Test
  void afterItsEndASourceBeginsAnother() {
    came("127.0.0.1", 40_001, 0);
    echo.conversations().endIdle(30 * SECOND);
    came("127.0.0.1", 40_001, 30 * SECOND);

    assertThat(store.connections(Long.MAX_VALUE, 9, c -> true).items()).hasSize(2);
  }

  @Test
  void theOneIdleLongestMakesRoom() {
    for (int i = 0; i < MOST_CONVERSATIONS; i++) {
      came("127.0.0.1", 40_000 + i, i);
    }
    came("127.0.0.1", 40_000, 10);
    came("127.0.0.1", 41_000, 11);

    assertThat(totals.evicted()).isEqualTo(1);
    assertThat(totals.active()).isEqualTo(MOST_CONVERSATIONS);
    assertThat(connection(40_000).head().open()).isTrue();
    assertThat(kinds(40_001)).endsWith(Kind.EVICTED, Kind.CLOSED);
  }

  @Test
  void whoSendsTooManyIsRecordedButNotAnswered() {
    for (int i = 0; i < 25; i++) {
      came("127.0.0.1", 40_001, 0);
    }
    assertThat(totals.datagramsReceived()).isEqualTo(25);
    assertThat(totals.datagramsSent()).isEqualTo(20);
    assertThat(totals.rateLimited()).isEqualTo(5);
    assertThat(kinds(40_001)).endsWith(Kind.RECEIVED, Kind.RATE_LIMITED);
  }

  @Test
  void whoSendsTooManyBeginsNoConversationFromOtherPorts() {
    for (int port = 40_000; port < 60_000; port++) {
      came("127.0.0.1", port, 0);
    }
    assertThat(totals.begun()).isEqualTo(20);
    assertThat(totals.datagramsSent()).isEqualTo(20);
    assertThat(totals.rateLimited()).isEqualTo(19_980);
  }

  @Test
  void aHundredThousandDatagramsTakeNoMoreMemoryThanAThousand() {
    for (int i = 0; i < 1000; i++) {
      came("127.0.0.1", 40_001, 0);
    }
    long held = store.octetsHeld();
    for (int i = 1000; i < 100_000; i++) {
      came("127.0.0.1", 40_001, 0);
    }
    assertThat(store.octetsHeld()).isEqualTo(held);
    assertThat(totals.datagramsReceived()).isEqualTo(100_000);
    assertThat(totals.datagramsSent()).isEqualTo(20);
    assertThat(totals.rateLimited()).isEqualTo(99_980);
  }

  @Test
  void manySourcesTakeNoMoreThanTheLimits() {
    for (int i = 0; i < 20_000; i++) {
      came("127.1." + i / 250 + "." + (i % 250 + 1), 40_001, 0);
    }
    assertThat(totals.begun()).isEqualTo(20_000);
    assertThat(totals.active()).isEqualTo(MOST_CONVERSATIONS);
    assertThat(totals.evicted()).isEqualTo(20_000 - MOST_CONVERSATIONS);
    assertThat(store.connectionsHeld()).isLessThanOrEqualTo(100);
  }

  @Test
  void anAnswerThatCantBeSentIsTakenBack() {
    socket.close();
    came("127.0.0.1", 40_001, 0);

    assertThat(kinds(40_001)).containsExactly(Kind.RECEIVED, Kind.SENT, Kind.NOT_SENT);
    assertThat(connection(40_001).sent()).isZero();
    assertThat(totals.sendFailures()).isEqualTo(1);
    assertThat(totals.datagramsSent()).isZero();
  }

  @Test
  void allEndWhenTheServiceStops() {
    came("127.0.0.1", 40_001, 0);
    echo.conversations().endAll();

    assertThat(kinds(40_001)).endsWith(Kind.STOPPING, Kind.CLOSED);
    assertThat(totals.active()).isZero();
  }

  private void came(String address, int port, long now) {
    byte[] octets = "0123456789".getBytes(ISO_8859_1);
    try {
      InetAddress source = InetAddress.getByName(address);
      echo.came(new DatagramPacket(octets, octets.length, source, port), socket, now);
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private Connection connection(int port) {
    return store
        .connections(Long.MAX_VALUE, 1, c -> c.head().remote().endsWith(":" + port))
        .items()
        .getFirst();
  }

  private List<Kind> kinds(int port) {
    return connection(port).events().stream().map(ConnectionEvent::kind).toList();
  }
}
