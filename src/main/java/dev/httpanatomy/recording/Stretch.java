package dev.httpanatomy.recording;

import org.jspecify.annotations.Nullable;

/// A run of what passed a connection: whole exchanges only, all of them answered, none of them cut.
///
/// Under load most are dropped as they are, for nobody asked.
final class Stretch {

  /// What one takes in memory besides its octets and pieces, roughly.
  private static final int OVERHEAD_OCTETS = 128;

  /// Whose it is.
  final Recorder recorder;

  /// How many exchanges it holds.
  final int exchanges;

  /// The number of its last exchange.
  final long last;

  final int capacity;

  private @Nullable Pieces pieces;

  Stretch(Recorder recorder, int exchanges, long last, Pieces pieces) {
    this.recorder = recorder;
    this.exchanges = exchanges;
    this.last = last;
    this.pieces = pieces;
    this.capacity = OVERHEAD_OCTETS + pieces.capacity();
  }

  /// Gives away what it holds. Guarded by the lock of its recorder.
  Pieces take() {
    Pieces taken = pieces;
    if (taken == null) {
      throw new IllegalStateException("taken already");
    }
    pieces = null;
    return taken;
  }
}
