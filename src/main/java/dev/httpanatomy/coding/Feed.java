package dev.httpanatomy.coding;

import dev.httpanatomy.wire.Octets;
import java.io.InputStream;

/// Octets for a decoder that reads a stream: given in small pieces, and counted.
final class Feed extends InputStream {

  private final Octets octets;
  private final int piece;
  private int at;
  private boolean ended;

  Feed(Octets octets, int piece) {
    this.octets = octets;
    this.piece = piece;
  }

  /// How many were given.
  int at() {
    return at;
  }

  /// Whether more was asked for than there is.
  boolean hasEnded() {
    return ended;
  }

  @Override
  public int read() {
    ended |= at == octets.size();
    return ended ? -1 : octets.at(at++);
  }

  @Override
  public int read(byte[] into, int offset, int length) {
    int count = Math.min(Math.min(length, piece), octets.size() - at);
    if (count == 0) {
      ended |= length > 0;
      return length == 0 ? 0 : -1;
    }
    octets.slice(at, at + count).toByteBuffer().get(into, offset, count);
    at += count;
    return count;
  }
}
