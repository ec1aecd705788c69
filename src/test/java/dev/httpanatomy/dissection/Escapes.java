package dev.httpanatomy.dissection;

import dev.httpanatomy.wire.Octets;

/// Octets as golden files write them: visible ASCII and SP as they are, the rest as `\r`, `\n`,
/// `\t`, `\\` or `\xHH`.
final class Escapes {

  private Escapes() {}

  static String escape(Octets octets) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < octets.size(); i++) {
      int octet = octets.at(i);
      switch (octet) {
        case '\r' -> out.append("\\r");
        case '\n' -> out.append("\\n");
        case '\t' -> out.append("\\t");
        case '\\' -> out.append("\\\\");
        default ->
            out.append(
                octet >= ' ' && octet < 0x7F
                    ? String.valueOf((char) octet)
                    : "\\x%02x".formatted(octet));
      }
    }
    return out.toString();
  }

  static Octets unescape(String text) {
    StringBuilder out = new StringBuilder();
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i++);
      if (c < ' ' || c > '~') {
        throw new IllegalArgumentException("write " + (int) c + " as an escape: " + text);
      } else if (c != '\\') {
        out.append(c);
      } else {
        char kind = text.charAt(i++);
        switch (kind) {
          case 'r' -> out.append('\r');
          case 'n' -> out.append('\n');
          case 't' -> out.append('\t');
          case '\\' -> out.append('\\');
          case 'x' -> {
            out.append((char) Integer.parseInt(text.substring(i, i + 2), 16));
            i += 2;
          }
          default -> throw new IllegalArgumentException("no escape: \\" + kind + " in " + text);
        }
      }
    }
    return Octets.latin1(out.toString());
  }
}
