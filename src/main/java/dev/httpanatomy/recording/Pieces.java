package dev.httpanatomy.recording;

/// What passed a connection in a number of calls, in the order in which it passed.
///
/// @param octets holds it
/// @param numbers of each piece when it passed, and its length with the direction in the lowest bit
/// @param count how many pieces
/// @param steady whether `octets` is never written over
record Pieces(byte[] octets, long[] numbers, int count, boolean steady) {

  static final int NUMBERS_A_PIECE = 2;

  private static final Direction[] DIRECTIONS = Direction.values();

  /// Takes pieces in order.
  @FunctionalInterface
  interface Taker {

    /// @param nanos when it passed, after the connection was accepted
    /// @param octets holds it
    /// @param steady whether what it holds is never written over
    void piece(
        Direction direction, long nanos, byte[] octets, int from, int length, boolean steady);
  }

  /// The length and the direction of a piece, in one number.
  static long number(Direction direction, int length) {
    return (long) length << 1 | direction.ordinal();
  }

  /// The direction that is in such a number.
  static Direction direction(long number) {
    return DIRECTIONS[(int) number & 1];
  }

  void forEach(Taker taker) {
    int from = 0;
    for (int i = 0; i < count; i++) {
      long number = numbers[i * NUMBERS_A_PIECE + 1];
      int length = (int) (number >> 1);
      taker.piece(direction(number), numbers[i * NUMBERS_A_PIECE], octets, from, length, steady);
      from += length;
    }
  }

  /// Octets of memory taken.
  int capacity() {
    return octets.length + numbers.length * Long.BYTES;
  }
}
