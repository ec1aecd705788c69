package dev.httpanatomy.listening.tcp;

import java.util.concurrent.atomic.LongAdder;

/// What a listener counted since it started.
public final class TcpTotals {

  final LongAdder accepted = new LongAdder();
  final LongAdder rejected = new LongAdder();
  final LongAdder silent = new LongAdder();
  final LongAdder timedOut = new LongAdder();
  final LongAdder reset = new LongAdder();
  final LongAdder overOctetLimit = new LongAdder();
  final LongAdder octetsReceived = new LongAdder();
  final LongAdder octetsSent = new LongAdder();

  TcpTotals() {}

  /// Connections accepted, those rejected included.
  public long accepted() {
    return accepted.sum();
  }

  /// Connections closed at once, for as many were open as may be.
  public long rejected() {
    return rejected.sum();
  }

  /// Connections on which nothing ever came.
  public long silent() {
    return silent.sum();
  }

  /// Connections on which nothing more came or went for too long.
  public long timedOut() {
    return timedOut.sum();
  }

  /// Connections that the peer reset.
  public long reset() {
    return reset.sum();
  }

  /// Connections closed for the peer sent more than it may.
  public long overOctetLimit() {
    return overOctetLimit.sum();
  }

  /// Octets that came.
  public long octetsReceived() {
    return octetsReceived.sum();
  }

  /// Octets that went.
  public long octetsSent() {
    return octetsSent.sum();
  }
}
