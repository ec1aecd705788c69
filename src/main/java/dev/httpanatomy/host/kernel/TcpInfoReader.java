package dev.httpanatomy.host.kernel;

import dev.httpanatomy.host.Endpoint;
import dev.httpanatomy.host.Observed;
import dev.httpanatomy.host.TcpInfo;
import dev.httpanatomy.wording.Sentence;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;

/// Finds the socket of a connection, by its addresses, and asks the kernel what it knows of it.
///
/// Java keeps the descriptor of a socket to itself, but Linux shows it: its tables tell the inode
/// of the socket between two addresses, and the links of `/proc/self/fd` which descriptor has that
/// inode.
final class TcpInfoReader {

  private final SocketTable table;
  private final Descriptors descriptors;

  /// @param process `/proc/self`
  TcpInfoReader(Path process) {
    this.table = new SocketTable(process);
    this.descriptors = new Descriptors(process);
  }

  /// @param local the address here
  /// @param remote the address of the peer
  Observed<TcpInfo> read(Endpoint local, Endpoint remote) {
    try {
      return table
          .inode(address(local), address(remote))
          .flatMap(
              inode -> descriptors.ofSocket(inode).flatMap(descriptor -> read(descriptor, inode)));
    } catch (IllegalArgumentException noAddress) {
      return Observed.unknown(
          Sentence.of(
              "no socket can have such an address: {0}", String.valueOf(noAddress.getMessage())));
    }
  }

  private Observed<TcpInfo> read(int descriptor, long inode) {
    Observed<byte[]> struct = SocketOptions.tcpInfo(descriptor);
    if (!descriptors.isSocket(descriptor, inode)) {
      return Observed.unknown("the connection has just been closed");
    }
    return struct.flatMap(
        octets -> TcpInfo.read(ByteBuffer.wrap(octets).order(ByteOrder.nativeOrder())));
  }

  private static InetSocketAddress address(Endpoint endpoint) {
    return new InetSocketAddress(InetAddress.ofLiteral(endpoint.address()), endpoint.port());
  }
}
