package dev.httpanatomy.host.kernel;

import dev.httpanatomy.listening.SocketAddresses;
import dev.httpanatomy.recording.Connection;
import dev.httpanatomy.recording.Transport;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Instant;

/// A real connection, of which this process has both ends.
record LoopbackConnection(
    ServerSocketChannel listener, SocketChannel client, SocketChannel accepted)
    implements AutoCloseable {

  /// @param listening the address that is listened at, as `::`
  /// @param address the address that is connected to
  static LoopbackConnection open(String listening, String address) throws IOException {
    ServerSocketChannel listener = ServerSocketChannel.open();
    listener.bind(new InetSocketAddress(InetAddress.ofLiteral(listening), 0));
    int port = listener.socket().getLocalPort();
    SocketChannel client =
        SocketChannel.open(new InetSocketAddress(InetAddress.ofLiteral(address), port));
    return new LoopbackConnection(listener, client, listener.accept());
  }

  /// What a recording of the accepted end begins with.
  Connection.Head head(boolean open) throws IOException {
    return new Connection.Head(
        "id",
        Transport.TCP,
        "test",
        SocketAddresses.text(accepted.getLocalAddress()),
        SocketAddresses.text(accepted.getRemoteAddress()),
        Instant.EPOCH,
        open);
  }

  @Override
  public void close() throws IOException {
    accepted.close();
    client.close();
    listener.close();
  }
}
