package dev.httpanatomy.host;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;

/// A `struct tcp_info` as Linux 6.18 gave it on a machine with the little end first, of a socket of
/// loopback that had got 5 times 128 octets and sent 5 times 3000. `ss -ti` said of it:
///
/// ```
/// wscale:10,10 rto:212 rtt:8.02/13.08 mss:50176 pmtu:65535 rcvmss:536 advmss:65483 cwnd:15
/// bytes_sent:15000 bytes_acked:15000 bytes_received:640 segs_out:6 segs_in:9 busy:72ms
/// delivery_rate 57344000000bps minrtt:0.007 snd_wnd:100352
/// ```
public final class TcpInfoOctets {

  private static final Path FILE = Path.of("src/test/resources/host/tcp-info.hex");

  private TcpInfoOctets() {}

  /// The octets, which a test may change.
  public static byte[] real() {
    try {
      return HexFormat.of().parseHex(Files.readString(FILE).replaceAll("\\s", ""));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// What they say.
  public static TcpInfo info() {
    return TcpInfo.read(littleEnd(real())).value().orElseThrow();
  }

  static ByteBuffer littleEnd(byte[] octets) {
    return ByteBuffer.wrap(octets).order(ByteOrder.LITTLE_ENDIAN);
  }
}
