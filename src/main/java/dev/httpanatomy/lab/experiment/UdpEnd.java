package dev.httpanatomy.lab.experiment;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.time.Duration;
import java.util.Optional;

/// A UDP socket with one peer, which doesn't block.
///
/// @param channel the socket
/// @param deadline what bounds each wait
record UdpEnd(DatagramChannel channel, Deadline deadline) {

  /// More than a datagram can have.
  private static final int LARGEST_BUFFER = 1 << 16;

  /// Sends a datagram.
  ///
  /// @return false if the system has no room for it
  boolean offer(byte[] octets) throws IOException {
    return channel.write(ByteBuffer.wrap(octets)) == octets.length;
  }

  /// Sends a datagram, as soon as the system has room for it.
  void send(byte[] octets) throws IOException {
    while (!offer(octets)) {
      deadline.await(channel, SelectionKey.OP_WRITE);
    }
  }

  /// The next datagram, or nothing if none comes in time.
  Optional<byte[]> receive(Duration within) throws IOException {
    return receive(LARGEST_BUFFER, within);
  }

  /// The next datagram, as much of it as the buffer holds.
  ///
  /// @param most the size of the buffer it is received with
  Optional<byte[]> receive(int most, Duration within) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(most);
    // Nothing is as good as no datagram: an empty one is never sent here.
    if (channel.read(buffer) == 0
        && (!deadline.isReady(channel, SelectionKey.OP_READ, within)
            || channel.read(buffer) == 0)) {
      return Optional.empty();
    }
    byte[] octets = new byte[buffer.flip().remaining()];
    buffer.get(octets);
    return Optional.of(octets);
  }
}
