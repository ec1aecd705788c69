package dev.httpanatomy.dissection.http1;

import dev.httpanatomy.dissection.DeviationKind;
import dev.httpanatomy.dissection.Role;
import dev.httpanatomy.dissection.Tiling;
import dev.httpanatomy.wire.Octets;

/// The octets that end a line, RFC 9112 §2.2.
///
/// > Although the line terminator for the start-line and fields is the sequence CRLF, a recipient
/// > MAY recognize a single LF as a line terminator and ignore any preceding CR.
public final class LineEnd {

  private LineEnd() {}

  /// Where in the line `[start, end)` the octets begin that end it. A CR after which the octets
  /// stop is taken for the first half of CRLF.
  public static int startOf(Octets in, int start, int end) {
    int at = end;
    if (at > start && in.at(at - 1) == '\n') {
      at--;
    }
    return at > start && in.at(at - 1) == '\r' ? at - 1 : at;
  }

  /// Lays what ends the line, from where the tiling is to `end`; nothing where the line is cut off.
  static void lay(Tiling tiling, int end, Seen seen) {
    int start = tiling.at();
    if (start == end) {
      return;
    }
    boolean lf = seen.octets().at(end - 1) == '\n';
    if (end - start == 2) {
      tiling.leaf(Role.CRLF, end);
    } else if (lf) {
      seen.note(DeviationKind.BARE_LF, start, end, "CRLF");
      tiling.leaf(Role.LF, end);
    } else {
      tiling.leaf(Role.CR, end);
    }
  }
}
