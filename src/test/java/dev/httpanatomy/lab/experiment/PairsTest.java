package dev.httpanatomy.lab.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import com.sun.management.UnixOperatingSystemMXBean;
import dev.httpanatomy.lab.Lab;
import dev.httpanatomy.lab.Parameters;
import java.io.EOFException;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetSocketAddress;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

class PairsTest {

  /// Far fewer than a run opens.
  private static final int FEW = 20;

  private final Deadline deadline = Deadline.in(Duration.ofSeconds(30));

  @Test
  void bothEndsAreOnLoopback() throws IOException {
    try (TcpPair tcp = TcpPair.open(deadline);
        UdpPair udp = UdpPair.open(deadline)) {
      for (var address :
          new java.net.SocketAddress[] {
            tcp.client().channel().getRemoteAddress(),
            tcp.server().channel().getRemoteAddress(),
            udp.client().channel().getRemoteAddress(),
            udp.server().channel().getRemoteAddress()
          }) {
        assertThat(((InetSocketAddress) address).getAddress().isLoopbackAddress()).isTrue();
      }
    }
  }

  @Test
  void closingClosesBothEnds() throws IOException {
    TcpPair tcp = TcpPair.open(deadline);
    UdpPair udp = UdpPair.open(deadline);
    tcp.close();
    udp.close();

    assertThat(tcp.client().channel().isOpen() || tcp.server().channel().isOpen()).isFalse();
    assertThat(udp.client().channel().isOpen() || udp.server().channel().isOpen()).isFalse();
  }

  @Test
  void anEndThatIsGoneIsToldOf() throws IOException {
    try (TcpPair pair = TcpPair.open(deadline);
        SocketChannel client = pair.client().channel()) {
      client.close();

      assertThatIOException()
          .isThrownBy(() -> pair.server().readExactly(1))
          .isInstanceOf(EOFException.class);
    }
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aRunLeavesNoSocketOpen() throws InterruptedException {
    Parameters quick = new Parameters(2, 4, 10);
    new Lab().compare(quick);
    long before = openFiles();
    new Lab().compare(quick);

    assertThat(openFiles() - before).isLessThan(FEW);
  }

  private static long openFiles() {
    return ((UnixOperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getOpenFileDescriptorCount();
  }
}
