package dev.httpanatomy.recording;

/// What carries the octets.
public enum Transport {
  /// RFC 9293.
  TCP,
  /// RFC 768.
  UDP
}
