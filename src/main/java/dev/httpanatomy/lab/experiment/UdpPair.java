package dev.httpanatomy.lab.experiment;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.nio.channels.DatagramChannel;
import org.jspecify.annotations.Nullable;

/// Two UDP sockets on loopback that take datagrams from each other only.
///
/// @param client the end that sends first
/// @param server the other end
/// @param connectNanos how long it took the client to connect
record UdpPair(UdpEnd client, UdpEnd server, long connectNanos) implements AutoCloseable {

  /// A pair with the buffers that the system gives.
  static UdpPair open(Deadline deadline) throws IOException {
    return open(null, deadline);
  }

  /// A pair.
  ///
  /// @param buffer how many octets the server may hold of what it has received; the system may give
  ///   more. Without it the system chooses
  static UdpPair open(@Nullable Integer buffer, Deadline deadline) throws IOException {
    deadline.check();
    DatagramChannel client = DatagramChannel.open(StandardProtocolFamily.INET);
    DatagramChannel server = null;
    try {
      server = DatagramChannel.open(StandardProtocolFamily.INET);
      if (buffer != null) {
        server.setOption(StandardSocketOptions.SO_RCVBUF, buffer);
      }
      client.bind(Loopback.anyPort()).configureBlocking(false);
      server.bind(Loopback.anyPort()).configureBlocking(false);
      server.connect(client.getLocalAddress());
      long start = System.nanoTime();
      client.connect(server.getLocalAddress());
      long nanos = System.nanoTime() - start;
      return new UdpPair(new UdpEnd(client, deadline), new UdpEnd(server, deadline), nanos);
    } catch (IOException e) {
      client.close();
      if (server != null) {
        server.close();
      }
      throw e;
    }
  }

  @Override
  public void close() throws IOException {
    try (DatagramChannel first = client.channel();
        DatagramChannel second = server.channel()) {
      // Both are closed, whatever the other says to it.
    }
  }
}
