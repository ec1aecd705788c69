package dev.httpanatomy.dissection.http1;

import dev.httpanatomy.dissection.DeviationKind;
import dev.httpanatomy.dissection.Node;
import dev.httpanatomy.dissection.Role;
import dev.httpanatomy.dissection.Tiling;
import dev.httpanatomy.wire.Octets;

/// The first line of a chunk, `chunk-size [ chunk-ext ] CRLF`, RFC 9112 §7.1.
public final class ChunkSizeLine {

  /// Sizes of more digits than this can't be held in 63 bits.
  private static final int MOST_DIGITS = 15;

  private ChunkSizeLine() {}

  /// The size that the line says, in octets.
  ///
  /// @return -1 where it says none, or one beyond 2^60 - 1
  public static long sizeOf(Octets line) {
    long size = 0;
    int digits = 0;
    int at = 0;
    while (at < line.size() && Grammar.isHexDigit(line.at(at))) {
      size = size << 4 | Character.digit(line.at(at), 16);
      digits += size == 0 ? 0 : 1;
      if (digits > MOST_DIGITS) {
        return -1;
      }
      at++;
    }
    return at == 0 || !mayFollowSize(line, at) ? -1 : size;
  }

  /// Whether a line that is cut off, or empty, may be the beginning of one with a size.
  public static boolean mayBecomeChunk(Octets line) {
    return line.isEmpty() || sizeOf(line) >= 0;
  }

  /// Lays the size, the extensions and the end of the line `[tiling.at(), end)`.
  static void lay(Tiling tiling, int end, Seen seen) {
    Octets in = seen.octets();
    int lineEnd = LineEnd.startOf(in, tiling.at(), end);
    tiling.leaf(Role.CHUNK_SIZE, digitsEnd(in, tiling.at(), lineEnd));
    int next = Grammar.firstNot(in, tiling.at(), lineEnd, Grammar::isWhitespace);
    if (next == lineEnd) {
      noteWhitespace(tiling.at(), lineEnd, seen);
      tiling.leaf(Role.BWS, lineEnd);
    } else {
      tiling.add(new Extensions(tiling.at(), lineEnd, lineEnd < end, seen).dissect());
    }
    LineEnd.lay(tiling, end, seen);
  }

  /// Notes the line at `start`, which should hold a size and does not.
  static void noteInvalid(int start, int end, Seen seen) {
    int lf = seen.octets().indexOf('\n', start, end);
    int shown = lf < 0 ? end : LineEnd.startOf(seen.octets(), start, lf + 1);
    seen.note(DeviationKind.INVALID_CHUNK_SIZE, start, shown, "1*HEXDIG, at most 15 of them");
  }

  private static int digitsEnd(Octets in, int start, int end) {
    return Grammar.firstNot(in, start, end, Grammar::isHexDigit);
  }

  private static void noteWhitespace(int start, int end, Seen seen) {
    if (end > start) {
      seen.note(DeviationKind.CHUNK_EXT_WHITESPACE, start, end, "no whitespace");
    }
  }

  private static boolean mayFollowSize(Octets line, int at) {
    if (at == line.size()) {
      return true;
    }
    int octet = line.at(at);
    return octet == ';' || octet == '\r' || octet == '\n' || Grammar.isWhitespace(octet);
  }

  /// `chunk-ext = *( BWS ";" BWS chunk-ext-name [ BWS "=" BWS chunk-ext-val ] )`, RFC 9112 §7.1.1.
  private static final class Extensions {

    private final Octets in;
    private final Seen seen;
    private final Tiling tiling;
    private final int end;

    /// Whether the line has its end, so that nothing can be missing only for now.
    private final boolean whole;

    Extensions(int start, int end, boolean whole, Seen seen) {
      this.in = seen.octets();
      this.seen = seen;
      this.tiling = new Tiling(start);
      this.end = end;
      this.whole = whole;
    }

    Node dissect() {
      boolean valid = true;
      while (valid && tiling.at() < end) {
        whitespace();
        valid = tiling.at() == end || delimiter(';', Role.SEMICOLON) && nameAndValue();
      }
      if (!valid && (whole || tiling.at() < end)) {
        seen.note(DeviationKind.INVALID_CHUNK_EXT, tiling.at(), end, "\";\" token [ \"=\" value ]");
        tiling.leaf(Role.UNPARSED, end);
      }
      return tiling.close(Role.CHUNK_EXT);
    }

    private boolean nameAndValue() {
      whitespace();
      int nameEnd = tokenEnd(tiling.at());
      if (nameEnd == tiling.at()) {
        return false;
      }
      tiling.leaf(Role.CHUNK_EXT_NAME, nameEnd);
      int mark = Grammar.firstNot(in, nameEnd, end, Grammar::isWhitespace);
      if (mark == end || in.at(mark) != '=') {
        return true;
      }
      whitespace();
      delimiter('=', Role.EQUALS_SIGN);
      whitespace();
      int start = tiling.at();
      int valueEnd = start < end && in.at(start) == '"' ? quotedEnd(start) : tokenEnd(start);
      tiling.leaf(Role.CHUNK_EXT_VAL, valueEnd);
      return valueEnd > start;
    }

    private boolean delimiter(int octet, Role role) {
      if (in.at(tiling.at()) != octet) {
        return false;
      }
      tiling.leaf(role, tiling.at() + 1);
      return true;
    }

    private void whitespace() {
      int start = tiling.at();
      int stop = Grammar.firstNot(in, start, end, Grammar::isWhitespace);
      noteWhitespace(start, stop, seen);
      tiling.leaf(Role.BWS, stop);
    }

    private int tokenEnd(int start) {
      return Grammar.firstNot(in, start, end, Grammar::isTchar);
    }

    /// `quoted-string`, RFC 9110 §5.6.4; without its last quote it is none, unless that may come.
    private int quotedEnd(int start) {
      for (int i = start + 1; i < end; i++) {
        if (in.at(i) == '\\') {
          i++;
        } else if (in.at(i) == '"') {
          return i + 1;
        }
      }
      return whole ? start : end;
    }
  }
}
