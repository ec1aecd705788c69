package dev.httpanatomy.dissection.uri;

import dev.httpanatomy.dissection.Node;
import dev.httpanatomy.dissection.Role;
import dev.httpanatomy.dissection.Tiling;
import dev.httpanatomy.dissection.http1.Grammar;
import dev.httpanatomy.wire.Octets;
import java.io.ByteArrayOutputStream;

/// `pct-encoded = "%" HEXDIG HEXDIG`, RFC 3986 §2.1.
public final class PctEncoded {

  private static final int LENGTH = 3;

  private PctEncoded() {}

  /// Whether an encoded octet stands at `at` and ends before `end`.
  public static boolean isAt(Octets in, int at, int end) {
    return at + LENGTH <= end
        && in.at(at) == '%'
        && Grammar.isHexDigit(in.at(at + 1))
        && Grammar.isHexDigit(in.at(at + 2));
  }

  /// The octets that `in` stands for; a percent sign that encodes nothing stays.
  public static Octets decode(Octets in) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(in.size());
    for (int i = 0; i < in.size(); i++) {
      if (isAt(in, i, in.size())) {
        out.write(Character.digit(in.at(i + 1), 16) << 4 | Character.digit(in.at(i + 2), 16));
        i += LENGTH - 1;
      } else {
        out.write(in.at(i));
      }
    }
    return Octets.wrap(out.toByteArray());
  }

  /// The node of a role over `[start, end)`: a leaf, or the encoded octets in it and what stands
  /// between them.
  ///
  /// @param most how many parts there may be; beyond it the rest is one
  static Node dissect(Octets in, Role role, int start, int end, int most) {
    Tiling parts = new Tiling(start);
    int from = start;
    for (int laid = 0; laid + 1 < most; laid += 2) {
      int percent = next(in, from, end);
      if (percent < 0) {
        break;
      }
      parts.leaf(Role.PCHAR, percent).leaf(Role.PCT_ENCODED, percent + LENGTH);
      from = parts.at();
    }
    return parts.isEmpty() ? Node.leaf(role, start, end) : parts.leaf(Role.PCHAR, end).close(role);
  }

  private static int next(Octets in, int from, int end) {
    int percent = in.indexOf('%', from, end);
    while (percent >= 0 && !isAt(in, percent, end)) {
      percent = in.indexOf('%', percent + 1, end);
    }
    return percent;
  }
}
