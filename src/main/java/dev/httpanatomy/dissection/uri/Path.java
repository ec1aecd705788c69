package dev.httpanatomy.dissection.uri;

import dev.httpanatomy.dissection.Node;
import dev.httpanatomy.dissection.Role;
import dev.httpanatomy.dissection.Tiling;
import dev.httpanatomy.wire.Octets;

/// The segments of a path, RFC 3986 §3.3.
///
/// ```abnf
/// absolute-path = 1*( "/" segment )
/// segment       = *pchar
/// pchar         = unreserved / pct-encoded / sub-delims / ":" / "@"
/// ```
public final class Path {

  /// How many parts of a path are told apart; the rest is one segment.
  static final int MOST_PARTS = 1000;

  private Path() {}

  /// The path in `[start, end)`, which is not empty.
  ///
  /// @param role what the whole is
  public static Node dissect(Octets in, Role role, int start, int end) {
    Tiling parts = new Tiling(start);
    int laid = 0;
    while (parts.at() < end) {
      if (in.at(parts.at()) == '/' && laid < MOST_PARTS) {
        parts.leaf(Role.SLASH, parts.at() + 1);
        laid++;
      } else {
        int slash = laid < MOST_PARTS ? in.indexOf('/', parts.at(), end) : -1;
        int stop = slash < 0 ? end : slash;
        Node segment =
            PctEncoded.dissect(in, Role.SEGMENT, parts.at(), stop, Math.max(1, MOST_PARTS - laid));
        laid += Math.max(1, segment.children().size());
        parts.add(segment);
      }
    }
    return parts.close(role);
  }
}
