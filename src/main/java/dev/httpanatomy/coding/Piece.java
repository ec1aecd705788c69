package dev.httpanatomy.coding;

/// How many octets a native decoder is given at once. It doesn't say how many of them it read, so
/// small pieces tell where it stopped, and large ones save calls.
final class Piece {

  private static final int LARGEST = 64;
  private static final int CALLS = 8 * 1024;

  private Piece() {}

  /// @param size octets of all input
  static int of(int size) {
    return Math.clamp(size / CALLS, 1, LARGEST);
  }
}
