package dev.httpanatomy.coding;

/// What is odd about coded octets that are read nevertheless.
public enum Oddity {
  /// Nothing.
  NONE,
  /// DEFLATE data (RFC 1951) where the zlib format (RFC 1950) should be around it.
  RAW_DEFLATE,
  /// Octets behind the end of the coding.
  OCTETS_BEHIND
}
