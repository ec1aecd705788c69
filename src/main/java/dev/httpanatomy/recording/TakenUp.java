package dev.httpanatomy.recording;

/// How far the server has come with the exchanges of a connection, which it takes up one after the
/// other. It may be ahead of what is cut: such an exchange has its number before it begins here.
/// Guarded by the lock of its [Recorder].
final class TakenUp {

  private static final long[] NONE = {};
  private static final int FIRST_ROOM = 8;

  /// The index of the exchange that the server takes up next.
  private long next;

  /// The numbers of those that are taken up and not cut, in order.
  private long[] promised = NONE;

  private int first;
  private int end;

  /// The index of the exchange that the server takes up next.
  long next() {
    return next;
  }

  /// The server takes up an exchange that is cut already.
  void took(long index) {
    next = index + 1;
  }

  /// The server takes up the next exchange, which is not cut yet.
  ///
  /// @param number the number that it will have
  void took(long index, long number) {
    if (end == promised.length) {
      makeRoom();
    }
    promised[end++] = number;
    next = index + 1;
  }

  private void makeRoom() {
    boolean sparse = first > promised.length / 2;
    long[] to = sparse ? promised : new long[Math.max(FIRST_ROOM, promised.length * 2)];
    System.arraycopy(promised, first, to, 0, end - first);
    promised = to;
    end -= first;
    first = 0;
  }

  /// How many are taken up and not cut.
  int ahead() {
    return end - first;
  }

  /// The number of the last that was taken up and is not cut.
  long last() {
    return promised[end - 1];
  }

  /// The number of the exchange that begins now, which was taken up before.
  long begin() {
    return promised[first++];
  }

  /// The first so many of those that are taken up will never be cut.
  void skip(int exchanges) {
    first += exchanges;
  }

  /// Forgets all that was taken up and does not exist.
  void fallBackTo(long index) {
    next = index;
    first = 0;
    end = 0;
  }
}
