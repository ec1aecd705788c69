package dev.httpanatomy.recording;

/// Which way octets go, seen from this service.
public enum Direction {
  /// From the peer.
  RECEIVED,
  /// To the peer.
  SENT
}
