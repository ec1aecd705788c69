package dev.httpanatomy.listening.udp;

/// A bucket of tokens, one a datagram: it begins full, and is filled at a steady rate.
///
/// Not safe for several threads.
final class TokenBucket {

  private static final double NANOS_PER_SECOND = 1e9;

  private double tokens;
  private long filledAt;

  /// A full bucket.
  ///
  /// @param burst how many tokens it holds
  /// @param now nanoseconds of a clock that never goes back
  TokenBucket(int burst, long now) {
    tokens = burst;
    filledAt = now;
  }

  /// Takes a token.
  ///
  /// @param rate tokens that come a second
  /// @param burst how many tokens the bucket holds
  /// @param now nanoseconds of the same clock
  /// @return whether there was one
  boolean take(int rate, int burst, long now) {
    tokens = Math.min(burst, tokens + (double) (now - filledAt) * rate / NANOS_PER_SECOND);
    filledAt = now;
    if (tokens < 1) {
      return false;
    }
    tokens--;
    return true;
  }
}
