package dev.httpanatomy.listening.udp;

import java.util.concurrent.atomic.LongAdder;

/// What a datagram listener counted since it was made. Counting is cheap and never waits.
public final class ListenerTotals {

  final LongAdder datagramsReceived = new LongAdder();
  final LongAdder datagramsSent = new LongAdder();
  final LongAdder octetsReceived = new LongAdder();
  final LongAdder octetsSent = new LongAdder();
  final LongAdder rateLimited = new LongAdder();
  final LongAdder oversize = new LongAdder();
  final LongAdder notAnswered = new LongAdder();
  final LongAdder sendFailures = new LongAdder();
  final LongAdder failures = new LongAdder();
  final LongAdder begun = new LongAdder();
  final LongAdder ended = new LongAdder();
  final LongAdder endedIdle = new LongAdder();
  final LongAdder evicted = new LongAdder();

  ListenerTotals() {}

  /// Datagrams that came, answered or not.
  public long datagramsReceived() {
    return datagramsReceived.sum();
  }

  /// Datagrams that went.
  public long datagramsSent() {
    return datagramsSent.sum();
  }

  /// Octets that came, without what was cut off of datagrams that were too long.
  public long octetsReceived() {
    return octetsReceived.sum();
  }

  /// Octets that went.
  public long octetsSent() {
    return octetsSent.sum();
  }

  /// Datagrams not answered, for their source sent too many.
  public long rateLimited() {
    return rateLimited.sum();
  }

  /// Datagrams not answered, for they were longer than is taken.
  public long oversize() {
    return oversize.sum();
  }

  /// Datagrams not answered, for their source would take the answer for a request.
  public long notAnswered() {
    return notAnswered.sum();
  }

  /// Answers that the kernel did not take, as where there is no way to the source.
  public long sendFailures() {
    return sendFailures.sum();
  }

  /// What else went wrong in the loop, which went on.
  public long failures() {
    return failures.sum();
  }

  /// Conversations begun.
  public long begun() {
    return begun.sum();
  }

  /// Conversations that were idle for too long.
  public long endedIdle() {
    return endedIdle.sum();
  }

  /// Conversations that made room for new ones.
  public long evicted() {
    return evicted.sum();
  }

  /// Conversations that go on.
  public long active() {
    return Math.max(0, begun.sum() - ended.sum());
  }
}
