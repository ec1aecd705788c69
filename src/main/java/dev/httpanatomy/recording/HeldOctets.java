package dev.httpanatomy.recording;

import dev.httpanatomy.wire.Octets;
import java.util.List;
import java.util.Optional;

/// What is still held of one direction of a connection.
///
/// @param total how many octets passed in all
/// @param ranges what is held, in order, without overlap; two ranges that touch are one
public record HeldOctets(long total, List<Range> ranges) {

  /// A run of octets.
  ///
  /// @param start the offset of the first, counted from the first octet of the direction
  /// @param octets the run
  public record Range(long start, Octets octets) {

    /// The offset after the last octet.
    public long end() {
      return start + octets.size();
    }
  }

  /// Whether nothing is missing.
  public boolean isWhole() {
    return total == 0 || ranges.size() == 1 && ranges.getFirst().octets().size() == total;
  }

  /// The octets in `[start, end)` as far as they are held without a gap; nothing where the first is
  /// not.
  public Optional<Octets> from(long start, long end) {
    return ranges.stream()
        .filter(range -> range.start() <= start && start < range.end())
        .findFirst()
        .map(range ->
            range
                .octets()
                .slice(
                    (int) (start - range.start()),
                    (int) (Math.min(end, range.end()) - range.start())));
  }

  /// All that is held, one range after the other.
  public Octets octets() {
    return Octets.concat(ranges.stream().map(Range::octets).toList());
  }
}
