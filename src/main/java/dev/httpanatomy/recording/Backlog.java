package dev.httpanatomy.recording;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// What passed a connection and waits to be cut, in the order in which it passed. Guarded by the
/// lock of its [Recorder].
///
/// To cut what passed at once costs several times what it costs to cut the same later and together:
/// between two requests the processor has forgotten all it knew about cutting. And much is never
/// asked for.
final class Backlog {

  /// What is longer need not wait: to cut it at once is little beside having it passed.
  static final int LONGEST_PIECE = 4096;

  /// What waits at the most.
  static final int MOST_OCTETS = 16 * 1024;

  private static final int FIRST_OCTETS = 2048;

  /// For how many octets there is room for a piece.
  private static final int OCTETS_A_PIECE = 128;

  private static final long[] NO_NUMBERS = {};

  /// How many octets may wait, as of now.
  private int room;

  /// Null until it is needed.
  private byte @Nullable [] octets;

  private int length;
  private long[] numbers = NO_NUMBERS;
  private int count;

  boolean isEmpty() {
    return count == 0;
  }

  /// Whether so much waits that it is worth a stretch of its own.
  boolean isLong() {
    return length >= MOST_OCTETS / 2 || count >= MOST_OCTETS / OCTETS_A_PIECE / 2;
  }

  /// Whether what passed last went.
  boolean endsWithSent() {
    return count > 0
        && Pieces.direction(numbers[count * Pieces.NUMBERS_A_PIECE - 1]) == Direction.SENT;
  }

  /// By how many octets the memory taken must grow for a piece to be added; -1 where all that waits
  /// must go first.
  ///
  /// @param more the length of the piece
  int growthFor(int more) {
    int needed = roomFor(more);
    return needed > MOST_OCTETS ? -1 : taken(needed) - taken(room);
  }

  /// Adds what passes in one call: what lies between each buffer's position and limit.
  ///
  /// @param nanos when, after the connection was accepted
  /// @param more how many octets that is, for which it can grow
  void add(Direction direction, long nanos, ByteBuffer[] buffers, int more) {
    grow(roomFor(more));
    numbers[count * Pieces.NUMBERS_A_PIECE] = nanos;
    numbers[count * Pieces.NUMBERS_A_PIECE + 1] = Pieces.number(direction, more);
    count++;
    byte[] array = array();
    for (ByteBuffer buffer : buffers) {
      int taken = buffer.remaining();
      buffer.get(buffer.position(), array, length, taken);
      length += taken;
    }
  }

  private int roomFor(int more) {
    int needed = Math.max(room, FIRST_OCTETS);
    while (length + more > needed || count == needed / OCTETS_A_PIECE) {
      needed *= 2;
    }
    return needed;
  }

  private void grow(int to) {
    if (to > room) {
      room = to;
      numbers = Arrays.copyOf(numbers, to / OCTETS_A_PIECE * Pieces.NUMBERS_A_PIECE);
      octets = octets == null ? null : Arrays.copyOf(octets, to);
    }
  }

  private byte[] array() {
    byte[] array = octets;
    if (array == null) {
      array = new byte[room];
      octets = array;
    }
    return array;
  }

  /// Gives away all that waits, to be looked at before the next is added.
  ///
  /// @param steady whether to give the octets in an array that is never written over
  Pieces take(boolean steady) {
    Pieces pieces = new Pieces(steady ? steadyArray() : array(), numbers, count, steady);
    count = 0;
    length = 0;
    return pieces;
  }

  /// Gives away all that waits, to be looked at some time.
  Pieces seal() {
    long[] own = Arrays.copyOf(numbers, count * Pieces.NUMBERS_A_PIECE);
    Pieces pieces = new Pieces(steadyArray(), own, count, true);
    count = 0;
    length = 0;
    return pieces;
  }

  private byte[] steadyArray() {
    byte[] array = array();
    if (length < room / 4 * 3) {
      return Arrays.copyOf(array, length);
    }
    octets = null;
    return array;
  }

  /// Gives its memory back; nothing may wait.
  ///
  /// @return how many octets
  int release() {
    int given = capacity();
    room = 0;
    octets = null;
    numbers = NO_NUMBERS;
    return given;
  }

  /// Octets of memory taken.
  int capacity() {
    return taken(room);
  }

  private static int taken(int room) {
    return room + room / OCTETS_A_PIECE * Pieces.NUMBERS_A_PIECE * Long.BYTES;
  }
}
