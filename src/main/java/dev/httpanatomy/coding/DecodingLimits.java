package dev.httpanatomy.coding;

/// How much may come out of coded octets.
///
/// @param maxOctets octets that are taken of what comes out, 1 or more
/// @param maxRatio octets that may come out for each one that was read, once [#WITHOUT_RATIO]
///   octets have come out
public record DecodingLimits(int maxOctets, int maxRatio) {

  /// Octets that may come out at any ratio: uniform text and small pictures pass.
  public static final int WITHOUT_RATIO = 64 * 1024;

  /// 1 MiB, and 500 for one: about half of the 1032 for one that DEFLATE can reach, so that the
  /// octets of a header and of tables don't hide a bomb for long.
  public static final DecodingLimits STANDARD = new DecodingLimits(1024 * 1024, 500);

  public DecodingLimits {
    if (maxOctets < 1 || maxRatio < 1) {
      throw new IllegalArgumentException("limits below 1: " + maxOctets + ", " + maxRatio);
    }
  }
}
