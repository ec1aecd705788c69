package dev.httpanatomy.wire;

import java.util.HexFormat;

/// Octets in hexadecimal digits.
public final class Hex {

  /// How many octets a line of a dump holds.
  public static final int DUMP_LINE_OCTETS = 16;

  private static final HexFormat FORMAT = HexFormat.of();

  private Hex() {}

  /// Two lower-case digits for each octet, without a separator.
  public static String of(Octets octets) {
    return FORMAT.formatHex(octets.toByteArray());
  }

  /// A dump as `xxd -g1` and `hexdump -C` print it: offset, sixteen octets, and the printable ASCII
  /// among them, a dot for every other.
  ///
  /// ```
  /// 00000000  47 45 54 20 2f 20 48 54  54 50 2f 31 2e 31 0d 0a  |GET / HTTP/1.1..|
  /// ```
  ///
  /// @param octets what to show
  /// @param firstOffset the offset that the first octet has, 0 or more
  public static String dump(Octets octets, long firstOffset) {
    StringBuilder out = new StringBuilder(octets.size() * 5 + 80);
    for (int start = 0; start < octets.size(); start += DUMP_LINE_OCTETS) {
      dumpLine(octets, start, firstOffset, out);
    }
    return out.toString();
  }

  private static void dumpLine(Octets octets, int start, long firstOffset, StringBuilder out) {
    int end = Math.min(start + DUMP_LINE_OCTETS, octets.size());
    out.append(FORMAT.toHexDigits(firstOffset + start, 8)).append(' ');
    for (int i = start; i < start + DUMP_LINE_OCTETS; i++) {
      out.append((i - start) % 8 == 0 ? " " : "");
      if (i < end) {
        FORMAT.toHexDigits(out, (byte) octets.at(i)).append(' ');
      } else {
        out.append("   ");
      }
    }
    out.append(" |");
    for (int i = start; i < end; i++) {
      int octet = octets.at(i);
      out.append(octet >= 0x20 && octet < 0x7F ? (char) octet : '.');
    }
    out.append("|\n");
  }
}
