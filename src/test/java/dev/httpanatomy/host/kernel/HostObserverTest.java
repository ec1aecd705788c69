package dev.httpanatomy.host.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.httpanatomy.host.HostFacts;
import dev.httpanatomy.host.Link;
import dev.httpanatomy.host.LinkKind;
import dev.httpanatomy.host.Observed;
import dev.httpanatomy.host.TcpInfo;
import dev.httpanatomy.host.TcpInfoField;
import dev.httpanatomy.host.TcpState;
import dev.httpanatomy.recording.Connection;
import dev.httpanatomy.recording.Transport;
import dev.httpanatomy.wording.Sentence;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What this very machine says of real connections.
class HostObserverTest {

  private static final String LINUX_ONLY = "only Linux has /proc/self/net/tcp and TCP_INFO";

  private static final byte[] LOOPBACK = {127, 0, 0, 1};

  private final HostObserver observer = new HostObserver();

  @TempDir private Path empty;

  /// Java listens with one socket for IPv4 and IPv6 unless it is given an address.
  @ParameterizedTest
  @CsvSource({"::, 127.0.0.1", "127.0.0.1, 127.0.0.1", "::, ::1"})
  @EnabledOnOs(value = OS.LINUX, disabledReason = LINUX_ONLY)
  void theKernelTellsOfALiveSocket(String listening, String address) throws IOException {
    try (LoopbackConnection connection = LoopbackConnection.open(listening, address)) {
      connection.client().write(ByteBuffer.allocate(100));
      connection.accepted().read(ByteBuffer.allocate(100));

      TcpInfo info = known(observer.observe(connection.head(true)).tcpInfo());
      assertThat(info.state()).isEqualTo(Observed.known(TcpState.ESTABLISHED));
      assertThat(known(info.number(TcpInfoField.ROUND_TRIP_TIME))).isPositive();
      assertThat(known(info.number(TcpInfoField.ADVERTISED_MSS))).isBetween(500L, 65_535L);
      assertThat(known(info.number(TcpInfoField.PATH_MTU))).isBetween(576L, 65_536L);
      assertThat(known(info.number(TcpInfoField.CONGESTION_WINDOW))).isPositive();
      assertThat(known(info.number(TcpInfoField.OCTETS_RECEIVED))).isEqualTo(100);
      assertThat(known(info.number(TcpInfoField.RETRANSMITTED_SEGMENTS))).isZero();
    }
  }

  @Test
  @EnabledOnOs(value = OS.LINUX, disabledReason = LINUX_ONLY)
  void eachOfManySocketsIsFound() throws IOException {
    try (LoopbackConnection one = LoopbackConnection.open("::", "127.0.0.1");
        LoopbackConnection other = LoopbackConnection.open("::", "127.0.0.1")) {
      one.client().write(ByteBuffer.allocate(1));
      one.accepted().read(ByteBuffer.allocate(1));
      other.client().write(ByteBuffer.allocate(2));
      other.accepted().read(ByteBuffer.allocate(2));

      assertThat(received(one)).isEqualTo(1);
      assertThat(received(other)).isEqualTo(2);
    }
  }

  private long received(LoopbackConnection connection) throws IOException {
    TcpInfo info = known(observer.observe(connection.head(true)).tcpInfo());
    return known(info.number(TcpInfoField.OCTETS_RECEIVED));
  }

  @Test
  @EnabledOnOs(value = OS.LINUX, disabledReason = LINUX_ONLY)
  void aPeerThatHasClosedIsSeenInTheState() throws IOException {
    try (LoopbackConnection connection = LoopbackConnection.open("::", "127.0.0.1")) {
      connection.client().close();
      assertThat(connection.accepted().read(ByteBuffer.allocate(1))).isEqualTo(-1);

      TcpInfo info = known(observer.observe(connection.head(true)).tcpInfo());
      assertThat(info.state()).isEqualTo(Observed.known(TcpState.CLOSE_WAIT));
    }
  }

  @Test
  @EnabledOnOs(value = OS.LINUX, disabledReason = LINUX_ONLY)
  void aSocketThatHasJustBeenClosedIsUnknown() throws IOException {
    LoopbackConnection connection = LoopbackConnection.open("::", "127.0.0.1");
    Connection.Head head = connection.head(true);
    connection.close();

    assertThat(reason(observer.observe(head).tcpInfo())).containsAnyOf("ended", "closed");
  }

  @Test
  void ofAClosedConnectionThereIsNoSocketToAsk() throws IOException {
    try (LoopbackConnection connection = LoopbackConnection.open("::", "127.0.0.1")) {
      HostFacts facts = observer.observe(connection.head(false));

      assertThat(reason(facts.tcpInfo())).contains("the connection is closed");
      assertThat(facts.link().value()).isPresent();
    }
  }

  @Test
  void udpHasNoConnectionToTellOf() {
    HostFacts facts = observer.observe(head(Transport.UDP, "0.0.0.0:9000", "127.0.0.1:50000"));

    assertThat(reason(facts.tcpInfo())).startsWith("UDP has no connection");
    assertThat(known(facts.link()).loopback()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1:80, 127.0.0.1:50000",
    "127.0.0.1:80, 127.9.9.9:50000",
    "[::1]:80, [::1]:50000"
  })
  void aHostTalksToItselfThroughTheLoopbackInterface(String local, String remote) {
    Link link = known(observer.observe(head(Transport.TCP, local, remote)).link());

    assertThat(link.loopback()).isTrue();
    assertThat(link.choice()).isEqualTo(Link.Choice.SAME_HOST);
    assertThat(link.up()).isTrue();
    assertThat(known(link.mtu())).isGreaterThanOrEqualTo(576);
    assertThat(reason(link.hardwareAddress())).contains("a loopback interface has none");
  }

  @Test
  @EnabledOnOs(value = OS.LINUX, disabledReason = "only Linux has /sys/class/net")
  void linuxTellsWhatKindOfLinkItIs() {
    Link link =
        known(observer.observe(head(Transport.TCP, "127.0.0.1:80", "127.0.0.1:50000")).link());

    assertThat(link.name()).isEqualTo("lo");
    assertThat(link.kind()).isEqualTo(Observed.known(LinkKind.LOOPBACK));
    assertThat(reason(link.driver())).contains("the kernel makes it up");
  }

  /// RFC 5737: nobody has this address.
  @Test
  void anAddressThatNoInterfaceHasIsSaidToBeGone() {
    HostFacts facts = observer.observe(head(Transport.TCP, "203.0.113.7:80", "203.0.113.8:50000"));

    assertThat(reason(facts.link())).isEqualTo("no interface has the address 203.0.113.7 any more");
  }

  @ParameterizedTest
  @CsvSource({"unknown, 127.0.0.1:1", "127.0.0.1:1, unknown", "'', ''", "x:1, y:2"})
  void whatIsNoIpAddressIsUnknown(String local, String remote) {
    HostFacts facts = observer.observe(head(Transport.TCP, local, remote));

    String reason = "the connection is not between two IP addresses";
    assertThat(facts).isEqualTo(new HostFacts(Observed.unknown(reason), Observed.unknown(reason)));
  }

  /// What looks like an address need not be one.
  @ParameterizedTest
  @CsvSource({"999.9.9.9:1, 127.0.0.1:1", "127.0.0.1:1, [1:2]:3", "[fe80::1%nowhere]:1, [::2]:1"})
  void nothingIsThrownAtWhatNoSocketCanHave(String local, String remote) {
    HostFacts facts = observer.observe(head(Transport.TCP, local, remote));

    assertThat(reason(facts.tcpInfo())).isNotBlank();
  }

  /// As on another system than Linux.
  @Test
  void withoutProcAndSysTheRestIsStillThere() throws IOException {
    HostObserver elsewhere = new HostObserver(empty, empty);
    try (LoopbackConnection connection = LoopbackConnection.open("::", "127.0.0.1")) {
      HostFacts facts = elsewhere.observe(connection.head(true));

      assertThat(reason(facts.tcpInfo()))
          .isEqualTo("this system has no /proc/self/net/tcp, in which Linux lists its sockets");
      Link link = known(facts.link());
      assertThat(known(link.mtu())).isPositive();
      for (Observed<?> beyond :
          List.of(link.kind(), link.operation(), link.speed(), link.duplex(), link.driver())) {
        assertThat(reason(beyond)).isEqualTo("only Linux tells, in /sys/class/net");
      }
    }
  }

  @Test
  void aSocketOfAnotherProcessIsNotAsked() throws IOException {
    try (LoopbackConnection connection = LoopbackConnection.open("::", "127.0.0.1")) {
      Path net = Files.createDirectories(empty.resolve("net"));
      int address = ByteBuffer.wrap(LOOPBACK).order(ByteOrder.nativeOrder()).getInt();
      int local = connection.accepted().socket().getLocalPort();
      int remote = connection.accepted().socket().getPort();
      Files.writeString(
          net.resolve("tcp"),
          "0: %1$08X:%2$04X %1$08X:%3$04X 01 0:0 0:0 0 0 0 42 1\n"
              .formatted(address, local, remote));
      Files.createDirectories(empty.resolve("fd"));

      assertThat(reason(new HostObserver(empty, empty).observe(connection.head(true)).tcpInfo()))
          .isEqualTo("the socket is none of this process: it has just been closed");
    }
  }

  private static Connection.Head head(Transport transport, String local, String remote) {
    return new Connection.Head("id", transport, "test", local, remote, Instant.EPOCH, true);
  }

  private static <T> T known(Observed<T> observed) {
    if (observed instanceof Observed.Unknown<T>(Sentence reason)) {
      throw new AssertionError(reason.toString());
    }
    return observed.value().orElseThrow();
  }

  private static String reason(Observed<?> observed) {
    if (observed instanceof Observed.Unknown<?>(Sentence reason)) {
      return reason.toString();
    }
    throw new AssertionError(observed.toString());
  }
}
