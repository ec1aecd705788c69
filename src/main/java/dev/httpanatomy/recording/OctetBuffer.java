package dev.httpanatomy.recording;

import dev.httpanatomy.wire.Octets;

/// Keeps the first octets of a run and counts all of them.
///
/// What is kept is never written over, so that a view of it can be handed out while more comes. It
/// stands in an array of its own, or in a part of one that holds other runs as well.
final class OctetBuffer {

  private static final byte[] NONE = {};
  private static final int SMALL = 2048;
  private static final int LITTLE = 64;
  private static final int MOST_GROWTH = 64 * 1024;

  private byte[] array = NONE;

  /// Where in the array it begins.
  private int start;

  private int kept;
  private long length;
  private boolean shared;

  /// Adds octets, of which no more are kept than `limit` in all.
  ///
  /// @param more how many octets may follow at once, so that there is room for them; a guess
  /// @return by how many octets the memory taken grew
  int append(byte[] octets, int from, int count, int more, long limit) {
    int taken = take(count, limit);
    int before = capacity();
    if (shared || kept + taken > before) {
      int grown = before == 0 ? taken + Math.min(more, taken) : before + growth(before);
      move((int) Math.max(kept + taken, Math.min(grown, limit)));
    }
    System.arraycopy(octets, from, array, start + kept, taken);
    kept += taken;
    return capacity() - before;
  }

  private void move(int capacity) {
    byte[] own = new byte[capacity];
    System.arraycopy(array, start, own, 0, kept);
    array = own;
    start = 0;
    shared = false;
  }

  /// Adds octets out of an array that is never written over, which need not be copied if what is
  /// kept so far ends where they begin.
  ///
  /// @return by how many octets the memory taken grew: it takes its part of the array
  int join(byte[] octets, int from, int count, int more, long limit) {
    boolean first = array == NONE;
    if (!first && !(octets == array && from == start + kept)) {
      return append(octets, from, count, more, limit);
    }
    int taken = take(count, limit);
    if (first && taken > 0) {
      array = octets;
      start = from;
      shared = true;
    }
    kept += taken;
    return taken;
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
    int given = capacity();
    array = NONE;
    start = 0;
    kept = 0;
    shared = false;
    return given;
  }

  /// How many octets there were in all.
  long length() {
    return length;
  }

  /// Octets of memory taken.
  int capacity() {
    return shared ? kept : array.length;
  }

  /// The first octets, as many as are kept.
  Octets kept() {
    return Octets.wrap(array, start, kept);
  }
}
