package dev.httpanatomy.dissection;

/// How sure it is what a connection begins with, and so how long it is worth to wait for more.
public enum Certainty {
  /// Decided: more octets change nothing.
  CERTAIN,
  /// All octets so far begin something known: worth waiting for until the connection is idle for
  /// too long.
  LIKELY,
  /// The octets may still become an HTTP/1 request-line, but look like none yet: worth a moment.
  POSSIBLE
}
