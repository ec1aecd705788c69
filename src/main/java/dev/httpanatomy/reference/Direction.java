package dev.httpanatomy.reference;

/// The messages in which a field has a meaning.
public enum Direction {
  /// In requests only, as `Host`.
  REQUEST("request"),
  /// In responses only, as `ETag`.
  RESPONSE("response"),
  /// In both, as `Content-Length`.
  BOTH("both");

  private final String token;

  Direction(String token) {
    this.token = token;
  }

  /// As the file of facts writes it.
  public String token() {
    return token;
  }
}
