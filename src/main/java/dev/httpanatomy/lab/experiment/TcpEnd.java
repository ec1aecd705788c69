package dev.httpanatomy.lab.experiment;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;

/// One end of a TCP connection, which doesn't block.
///
/// @param channel its socket
/// @param deadline what bounds each wait
record TcpEnd(SocketChannel channel, Deadline deadline) {

  /// Writes all of it.
  void write(byte[] octets) throws IOException {
    ByteBuffer left = ByteBuffer.wrap(octets);
    while (left.hasRemaining()) {
      if (channel.write(left) == 0) {
        deadline.await(channel, SelectionKey.OP_WRITE);
      }
    }
  }

  /// Reads once, as soon as there is something.
  ///
  /// @param most the size of the buffer it is read with
  byte[] read(int most) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(most);
    while (channel.read(buffer) == 0) {
      deadline.await(channel, SelectionKey.OP_READ);
    }
    if (buffer.position() == 0) {
      throw new EOFException("the connection ended");
    }
    byte[] octets = new byte[buffer.flip().remaining()];
    buffer.get(octets);
    return octets;
  }

  /// Reads as often as it takes.
  byte[] readExactly(int count) throws IOException {
    ByteBuffer all = ByteBuffer.allocate(count);
    while (all.hasRemaining()) {
      all.put(read(all.remaining()));
    }
    return all.array();
  }

  /// Waits until so many octets are there to be read.
  void awaitOctets(int count) throws IOException {
    while (available() < count) {
      deadline.check();
      Thread.yield();
    }
  }

  /// How many octets are there to be read.
  int available() throws IOException {
    return channel.socket().getInputStream().available();
  }
}
