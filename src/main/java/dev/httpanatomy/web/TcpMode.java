package dev.httpanatomy.web;

/// What a raw TCP port answers.
enum TcpMode {
  /// What fits: an HTTP/1 request gets its anatomy, what is known but not spoken here gets what its
  /// protocol says at such times, all else is echoed. With recording off there is no anatomy, and
  /// all is echoed.
  AUTO,
  /// What came, RFC 862.
  ECHO,
  /// Nothing, RFC 863.
  DISCARD
}
