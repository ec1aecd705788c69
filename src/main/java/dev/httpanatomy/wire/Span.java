package dev.httpanatomy.wire;

/// A half-open range of octets, `[start, end)`, counted from the first octet of what is looked at.
///
/// In `HTTP/1.1 200` the version is `[0, 8)`, the space `[8, 9)` and the status code `[9, 12)`.
///
/// @param start the first octet of the range, 0 or more
/// @param end the octet after the last one, `start` or more
public record Span(int start, int end) {

  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("no range of octets: [" + start + ", " + end + ")");
    }
  }

  /// How many octets the range holds.
  public int length() {
    return end - start;
  }

  /// Whether the range holds no octet.
  public boolean isEmpty() {
    return start == end;
  }

  /// Whether `other` lies wholly in this range.
  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  /// This range counted from an origin that lies `octets` earlier.
  public Span shift(int octets) {
    return new Span(start + octets, end + octets);
  }
}
