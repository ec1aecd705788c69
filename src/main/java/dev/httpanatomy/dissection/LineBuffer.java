package dev.httpanatomy.dissection;

import dev.httpanatomy.wire.Octets;
import java.util.Arrays;

/// The line that [Http1Parser] is in: a view of the caller's array where the line came in one
/// piece, else a copy of its pieces, of bounded length.
final class LineBuffer {

  private static final byte[] NONE = {};
  private static final int FIRST_CAPACITY = 256;
  private static final int KEPT_CAPACITY = 2048;

  private final int limit;
  private byte[] copy = NONE;
  private byte[] array = NONE;
  private int start;
  private int end;

  LineBuffer(int limit) {
    this.limit = limit;
  }

  /// Forgets the line; the copy of a long one is given back, so that an idle connection is small.
  void clear() {
    copy = copy.length > KEPT_CAPACITY ? NONE : copy;
    array = NONE;
    start = 0;
    end = 0;
  }

  /// Shows `[from, to)` of the caller's array, until the next call, as far as the limit allows.
  void view(byte[] octets, int from, int to) {
    array = octets;
    start = from;
    end = from + Math.min(to - from, limit);
  }

  /// Adds `[from, to)` of the caller's array, as far as the limit allows.
  void append(byte[] octets, int from, int to) {
    int taken = Math.min(to - from, limit - end);
    if (end + taken > copy.length) {
      long grown = Math.max(FIRST_CAPACITY, 2L * (end + taken));
      copy = Arrays.copyOf(copy, (int) Math.min(grown, Math.max(limit, end + taken)));
    }
    System.arraycopy(octets, from, copy, end, taken);
    array = copy;
    end += taken;
  }

  boolean isEmpty() {
    return start == end;
  }

  /// The first octet, 0 to 255; there must be one.
  int first() {
    return array[start] & 0xFF;
  }

  /// Whether the line is CRLF or LF and nothing else.
  boolean isEmptyLine() {
    return array[start] == '\n' || isCrAt(start) && start + 2 == end && array[start + 1] == '\n';
  }

  /// Whether a CR is all that came of the line.
  boolean isLoneCr() {
    return start + 1 == end && isCrAt(start);
  }

  /// Whether the line has its end: it came, and the limit left it in.
  boolean isWhole() {
    return !isEmpty() && array[end - 1] == '\n';
  }

  /// The line as a view that holds until the next call.
  Octets octets() {
    return Octets.wrap(array, start, end - start);
  }

  private boolean isCrAt(int index) {
    return array[index] == '\r';
  }
}
