package dev.httpanatomy.recording;

/// One direction of an exchange while it passes. Guarded by the lock of its [Recorder].
final class MessageRecorder {

  final OctetBuffer octets = new OctetBuffer();
  long start;
  int pieces;
  long began = Timings.NEVER;
  long headEnded = Timings.NEVER;
  long ended = Timings.NEVER;
  boolean complete;
  private boolean forgotten;
  private long headLength = -1;

  MessageRecorder(long start) {
    this.start = start;
  }

  /// @param steady whether the array is never written over
  /// @return by how many octets the memory taken grew
  int append(byte[] array, int from, int count, int more, boolean steady, RecordingLimits limits) {
    long most = headLength < 0 ? limits.headOctets() : headLength + limits.bodyOctets();
    long limit = forgotten ? 0 : most;
    return steady
        ? octets.join(array, from, count, more, limit)
        : octets.append(array, from, count, more, limit);
  }

  void begin(long at, long nanos) {
    if (began < 0) {
      began = nanos;
      start = at;
    }
  }

  void endHead(long nanos) {
    headEnded = nanos;
    headLength = octets.length();
  }

  void end(long nanos, boolean whole) {
    ended = nanos;
    complete = whole;
  }

  /// What lies behind an offset of the direction did not pass after all.
  void takeBackBehind(long offset) {
    long over = Math.min(start + octets.length() - offset, octets.length());
    if (over <= 0) {
      return;
    }
    octets.takeBack(over);
    end(Timings.NEVER, false);
    if (octets.length() < headLength) {
      headEnded = Timings.NEVER;
      headLength = -1;
    }
  }

  void forget() {
    forgotten = true;
    octets.forget();
  }

  RecordedMessage snapshot() {
    return new RecordedMessage(start, octets.kept(), octets.length(), headLength, complete);
  }
}
