package dev.httpanatomy.listening.udp;

import java.net.InetAddress;
import java.util.LinkedHashMap;
import java.util.Map;

/// How many datagrams each source may still send: a bucket a source, of which so many are kept.
///
/// The one unused longest is forgotten first. That source begins with a full bucket again, so
/// whoever can forge that many addresses isn't limited by this; the memory is bounded all the same.
///
/// Not safe for several threads.
final class SourceRates {

  /// Buckets that are kept; about a megabyte.
  static final int MOST_SOURCES = 8192;

  private static final float LOAD_FACTOR = 0.75f;

  private final int rate;
  private final int burst;
  private final Map<SourceNetwork, TokenBucket> buckets =
      new LinkedHashMap<>(16, LOAD_FACTOR, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<SourceNetwork, TokenBucket> eldest) {
          return size() > MOST_SOURCES;
        }
      };

  /// @param rate datagrams a second of one source
  /// @param burst how many of them may come at once
  SourceRates(int rate, int burst) {
    this.rate = rate;
    this.burst = burst;
  }

  /// A datagram came.
  ///
  /// @param now nanoseconds of a clock that never goes back
  /// @return whether its source keeps to the rate
  boolean take(InetAddress source, long now) {
    return buckets
        .computeIfAbsent(SourceNetwork.of(source), unknown -> new TokenBucket(burst, now))
        .take(rate, burst, now);
  }

  /// How many buckets there are.
  int size() {
    return buckets.size();
  }
}
