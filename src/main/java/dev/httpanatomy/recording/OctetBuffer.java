package dev.httpanatomy.recording;

import dev.httpanatomy.wire.Octets;
import java.util.Arrays;

/// Keeps the first octets of a run and counts all of them.
///
/// What is kept is never written over, so that a view of it can be handed out while more comes.
final class OctetBuffer {

  private static final byte[] NONE = {};
  private static final int SMALL = 2048;
  private static final int LITTLE = 64;
  private static final int MOST_GROWTH = 64 * 1024;

  private byte[] array = NONE;
  private int kept;
  private long length;

  /// Adds octets, of which no more are kept than `limit` in all.
  ///
  /// @param more how many octets may follow at once, so that there is room for them; a guess
  /// @return by how many octets the memory taken grew
  int append(byte[] octets, int from, int count, int more, long limit) {
    int taken = take(count, limit);
    int before = array.length;
    if (kept + taken > before) {
      int grown = before == 0 ? taken + Math.min(more, taken) : before + growth(before);
      array = Arrays.copyOf(array, (int) Math.max(kept + taken, Math.min(grown, limit)));
    }
    System.arraycopy(octets, from, array, kept, taken);
    kept += taken;
    return array.length - before;
  }

  /// To a small one comes little more, most often the end of the chunked coding.
  private static int growth(int before) {
    return before < SMALL ? LITTLE : Math.min(before, MOST_GROWTH);
  }

  private int take(int count, long limit) {
    boolean gap = kept < length;
    length += count;
    return gap ? 0 : (int) Math.min(count, Math.max(0, limit - kept));
  }

  /// Takes the last `count` octets back, which turned out not to have gone.
  void takeBack(long count) {
    length -= count;
    kept = (int) Math.min(kept, length);
  }

  /// Forgets the octets, though not how many there were.
  ///
  /// @return how many octets of memory were given back
  int forget() {
    int given = array.length;
    array = NONE;
    kept = 0;
    return given;
  }

  /// How many octets there were in all.
  long length() {
    return length;
  }

  /// Octets of memory taken.
  int capacity() {
    return array.length;
  }

  /// The first octets, as many as are kept.
  Octets kept() {
    return Octets.wrap(array, 0, kept);
  }
}
