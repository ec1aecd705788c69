package dev.httpanatomy.host.kernel;

import static java.nio.ByteOrder.BIG_ENDIAN;
import static java.nio.ByteOrder.LITTLE_ENDIAN;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SocketLineTest {

  private static final String IPV4 =
      "   1: 0100007F:1F90 0200000A:D36A 01 00000000:00000000 00:00000000 00000000  1000        0"
          + " 646664 1 00000000d538fe30 20 4 30 10 -1";

  private static final String IPV6 =
      "   0: B80D01200000000000000000010000FF:0050 00000000000000000000000001000000:F0A1 01"
          + " 00000000:00000000 02:000AFF4B 00000000     0        0 123456789012 2 0000000000000000"
          + " 20 4 28 10 -1";

  private static final String MAPPED =
      "  12: 0000000000000000FFFF00000100007F:47C9 0000000000000000FFFF00000100007F:D554 08"
          + " 00000000:00000001 00:00000000 00000000     0        0 987 1 0000000000000000 20 4 30";

  @Test
  void aSocketOfIpv4IsRead() {
    assertThat(SocketLine.parse(IPV4, LITTLE_ENDIAN))
        .contains(new SocketLine(at("127.0.0.1", 8080), at("10.0.0.2", 54122), 646664));
  }

  @Test
  void aSocketOfIpv6IsReadWordByWord() {
    assertThat(SocketLine.parse(IPV6, LITTLE_ENDIAN))
        .contains(new SocketLine(at("2001:db8::ff00:1", 80), at("::1", 61601), 123_456_789_012L));
  }

  /// RFC 4291 §2.5.5.2.
  @Test
  void anAddressOfIpv4ThatIsMappedIntoIpv6IsOneOfIpv4() {
    SocketLine socket = SocketLine.parse(MAPPED, LITTLE_ENDIAN).orElseThrow();

    assertThat(socket)
        .isEqualTo(new SocketLine(at("127.0.0.1", 18377), at("127.0.0.1", 54612), 987));
    assertThat(socket.local().getAddress()).isInstanceOf(Inet4Address.class);
  }

  @Test
  void wordsAreInTheOrderOfTheMachineAndPortsAreNot() {
    String line = IPV4.replace("0100007F", "7F000001").replace("0200000A", "0A000002");

    assertThat(SocketLine.parse(line, BIG_ENDIAN)).isEqualTo(SocketLine.parse(IPV4, LITTLE_ENDIAN));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout"
            + " inode",
        "0: 0100007F 0100007F:1F90 01 0 0 0 0 0 1",
        "0: 0100007F:1F90 010000:1F90 01 0 0 0 0 0 1",
        "0: 0100007F:1F90 0100007F0100007F:1F90 01 0 0 0 0 0 1",
        "0: 0100007F:1F90 0100007G:1F90 01 0 0 0 0 0 1",
        "0: 0100007F:1F90 0100007F:1F9001 01 0 0 0 0 0 1",
        "0: 0100007F:1F90 0100007F: 01 0 0 0 0 0 1",
        "0: 0100007F:1F90 0100007F:123456789 01 0 0 0 0 0 1",
        "0: 0100007F:1F90 0100007F:1F90 01 0 0 0 0 0 inode"
      })
  void whatIsNoSocketIsNone(String line) {
    assertThat(SocketLine.parse(line, LITTLE_ENDIAN)).isEmpty();
  }

  @Test
  void everyPrefixIsTakenOrLeft() {
    for (String line : new String[] {IPV4, IPV6, MAPPED}) {
      for (int end = 0; end <= line.length(); end++) {
        Optional<SocketLine> socket = SocketLine.parse(line.substring(0, end), LITTLE_ENDIAN);
        assertThat(socket.isEmpty()).as(line.substring(0, end)).isEqualTo(!hasInode(line, end));
      }
    }
  }

  /// Whether a digit of the tenth column is there.
  private static boolean hasInode(String line, int end) {
    return line.substring(0, end).strip().split(" +").length > 9;
  }

  private static InetSocketAddress at(String address, int port) {
    return new InetSocketAddress(InetAddress.ofLiteral(address), port);
  }
}
