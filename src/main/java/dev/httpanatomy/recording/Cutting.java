package dev.httpanatomy.recording;

/// How what passes a connection is cut into pieces to keep.
public enum Cutting {
  /// Into the messages of HTTP/1, which make exchanges.
  HTTP1,
  /// Not at all, as long as nobody knows what it is: each direction is one run of octets.
  NONE
}
