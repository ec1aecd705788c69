package dev.httpanatomy.httpbin.streaming;

/// A range of octets (RFC 9110 §14.1.2).
///
/// @param first the offset of its first octet
/// @param last that of its last, not below the first
record ByteRange(int first, int last) {

  int length() {
    return last - first + 1;
  }

  /// What Content-Range says (RFC 9110 §14.4).
  String of(int size) {
    return "bytes %d-%d/%d".formatted(first, last, size);
  }
}
