package dev.httpanatomy.lab.experiment;

import java.io.IOException;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.nio.channels.SelectionKey;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import org.jspecify.annotations.Nullable;

/// A TCP connection over loopback, both ends of which are ours.
///
/// @param client the end that connected
/// @param server the end that was accepted
/// @param connectNanos how long connecting took; accepting came after that
record TcpPair(TcpEnd client, TcpEnd server, long connectNanos) implements AutoCloseable {

  /// A connection with the buffers that the system gives.
  static TcpPair open(Deadline deadline) throws IOException {
    return open(null, deadline);
  }

  /// A connection.
  ///
  /// @param buffer how many octets the client may hold for sending, and the server of what it has
  ///   received; the system may give more. Without it the system chooses
  static TcpPair open(@Nullable Integer buffer, Deadline deadline) throws IOException {
    deadline.check();
    SocketChannel client = SocketChannel.open(StandardProtocolFamily.INET);
    try (ServerSocketChannel listener = ServerSocketChannel.open(StandardProtocolFamily.INET)) {
      if (buffer != null) {
        // An accepted socket takes this over from the one that listened.
        listener.setOption(StandardSocketOptions.SO_RCVBUF, buffer);
        client.setOption(StandardSocketOptions.SO_SNDBUF, buffer);
      }
      listener.bind(Loopback.anyPort()).configureBlocking(false);
      client.setOption(StandardSocketOptions.TCP_NODELAY, true).configureBlocking(false);
      long start = System.nanoTime();
      if (!client.connect(listener.getLocalAddress())) {
        deadline.await(client, SelectionKey.OP_CONNECT);
        client.finishConnect();
      }
      long nanos = System.nanoTime() - start;
      SocketChannel server = accept(listener, client.getLocalAddress(), deadline);
      return new TcpPair(new TcpEnd(client, deadline), new TcpEnd(server, deadline), nanos);
    } catch (IOException e) {
      client.close();
      throw e;
    }
  }

  /// The connection from an address; anybody on this machine may have come before it.
  private static SocketChannel accept(
      ServerSocketChannel listener, SocketAddress from, Deadline deadline) throws IOException {
    while (true) {
      SocketChannel accepted = listener.accept();
      if (accepted == null) {
        deadline.await(listener, SelectionKey.OP_ACCEPT);
      } else if (accepted.getRemoteAddress().equals(from)) {
        accepted.setOption(StandardSocketOptions.TCP_NODELAY, true).configureBlocking(false);
        return accepted;
      } else {
        accepted.close();
      }
    }
  }

  @Override
  public void close() throws IOException {
    try (SocketChannel first = client.channel();
        SocketChannel second = server.channel()) {
      // Both are closed, whatever the other says to it.
    }
  }
}
