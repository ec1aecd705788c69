package dev.httpanatomy.coding;

/// How decoding came to its end.
public enum Ending {
  /// All was decoded.
  COMPLETE("complete"),
  /// The octets end before the coding does.
  TRUNCATED("truncated"),
  /// The octets are not what the coding makes.
  CORRUPT("corrupt"),
  /// More would come out than is taken.
  OCTET_LIMIT("limit-of-octets"),
  /// More comes out of too few octets: a decompression bomb, or very uniform content.
  RATIO_LIMIT("limit-of-ratio"),
  /// The coding isn't known here.
  UNKNOWN_CODING("unknown-coding"),
  /// The native library of the coding can't be loaded on this machine.
  UNAVAILABLE("unavailable");

  private final String word;

  Ending(String word) {
    this.word = word;
  }

  /// As `complete` or `limit-of-ratio`.
  public String word() {
    return word;
  }

  /// Whether our own limits ended it.
  public boolean isLimit() {
    return this == OCTET_LIMIT || this == RATIO_LIMIT;
  }
}
