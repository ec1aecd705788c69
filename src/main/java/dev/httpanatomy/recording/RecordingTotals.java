package dev.httpanatomy.recording;

import java.util.concurrent.atomic.LongAdder;

/// What was counted since the start. Counting is cheap and never waits.
public final class RecordingTotals {

  final LongAdder connections = new LongAdder();
  final LongAdder exchanges = new LongAdder();
  final LongAdder octetsReceived = new LongAdder();
  final LongAdder octetsSent = new LongAdder();
  final LongAdder exchangesDropped = new LongAdder();
  final LongAdder connectionsDropped = new LongAdder();

  RecordingTotals() {}

  /// Connections accepted.
  public long connections() {
    return connections.sum();
  }

  /// Exchanges begun.
  public long exchanges() {
    return exchanges.sum();
  }

  /// Octets that came.
  public long octetsReceived() {
    return octetsReceived.sum();
  }

  /// Octets that went.
  public long octetsSent() {
    return octetsSent.sum();
  }

  /// Exchanges dropped to stay within the limits.
  public long exchangesDropped() {
    return exchangesDropped.sum();
  }

  /// Connections dropped to stay within the limits.
  public long connectionsDropped() {
    return connectionsDropped.sum();
  }
}
