package dev.httpanatomy.host.kernel;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HexFormat;
import java.util.Optional;

/// A line of `/proc/net/tcp` or `/proc/net/tcp6`: a socket.
///
/// ```
///   sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
///    1: 0100007F:1F90 0100007F:D36A 01 00000000:00000000 00:00000000 00000000  1000  0 646664 …
/// ```
///
/// @param local its own address; one of IPv4 also where the socket is one of IPv6 that takes both
/// @param remote its peer's
/// @param inode what names the socket in this system; 0 where it has no owner any more
record SocketLine(InetSocketAddress local, InetSocketAddress remote, long inode) {

  private static final int LOCAL = 1;
  private static final int REMOTE = 2;
  private static final int INODE = 9;
  private static final int WORD_DIGITS = 2 * Integer.BYTES;
  private static final int PORT_DIGITS = 4;

  /// Reads a line.
  ///
  /// @param order that of this machine: an address is written as 32-bit words of the machine
  /// @return nothing for what is no such line, as the first one
  static Optional<SocketLine> parse(String line, ByteOrder order) {
    String[] columns = line.strip().split(" +", INODE + 2);
    if (columns.length <= INODE) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new SocketLine(
              address(columns[LOCAL], order),
              address(columns[REMOTE], order),
              Long.parseLong(columns[INODE])));
    } catch (IllegalArgumentException | UnknownHostException noSocket) {
      return Optional.empty();
    }
  }

  /// `0100007F:1F90`: the port is a number as people write it, the address is not.
  private static InetSocketAddress address(String text, ByteOrder order)
      throws UnknownHostException {
    int colon = text.indexOf(':');
    if (colon < 0 || text.length() - colon - 1 != PORT_DIGITS) {
      throw new IllegalArgumentException(text);
    }
    int port = HexFormat.fromHexDigits(text, colon + 1, text.length());
    ByteBuffer octets = ByteBuffer.allocate(colon / 2).order(order);
    for (int at = 0; at < colon; at += WORD_DIGITS) {
      if (colon - at < WORD_DIGITS) {
        throw new IllegalArgumentException(text);
      }
      octets.putInt(HexFormat.fromHexDigits(text, at, at + WORD_DIGITS));
    }
    // Makes an address of IPv4 of one that is mapped into IPv6 (RFC 4291 §2.5.5.2).
    return new InetSocketAddress(InetAddress.getByAddress(octets.array()), port);
  }
}
