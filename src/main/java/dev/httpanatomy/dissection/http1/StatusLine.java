package dev.httpanatomy.dissection.http1;

import dev.httpanatomy.dissection.DeviationKind;
import dev.httpanatomy.dissection.Node;
import dev.httpanatomy.dissection.Role;
import dev.httpanatomy.dissection.Tiling;
import dev.httpanatomy.wire.Octets;
import dev.httpanatomy.wire.Span;

/// `status-line = HTTP-version SP status-code SP [ reason-phrase ]`, RFC 9112 §4.
final class StatusLine {

  /// How nearly every status-line begins.
  private static final Octets COMMON_BEGINNING = Octets.latin1("HTTP/1.1 ");

  private static final int NO_DIGIT = -1_000_000;

  private StatusLine() {}

  /// Whether the line begins as a status-line does; if it is cut off, as far as it goes.
  static boolean mayBegin(Octets line, boolean whole) {
    int end = LineEnd.startOf(line, 0, line.size());
    return whole ? HttpVersion.mayBegin(line, 0, end) : HttpVersion.mayBecome(line, 0, end);
  }

  /// The status-code, 0 to 999, or -1 where there are no three digits.
  static int statusCode(Octets line) {
    if (line.startsWith(COMMON_BEGINNING, 0) && line.size() > 12 && line.at(12) == ' ') {
      // On the hot path: where nearly every status-code stands.
      int code = digit(line, 9) * 100 + digit(line, 10) * 10 + digit(line, 11);
      if (code >= 0) {
        return code;
      }
    }
    int end = LineEnd.startOf(line, 0, line.size());
    Span code = codeAfter(line, wordEnd(line, 0, end), end);
    return code.length() == 3 && Grammar.all(line, code.start(), code.end(), Grammar::isDigit)
        ? Integer.parseInt(line.slice(code).latin1())
        : -1;
  }

  /// Lays out the line `[start, end)`.
  static Node dissect(int start, int end, Seen seen) {
    Octets in = seen.octets();
    int lineEnd = LineEnd.startOf(in, start, end);
    boolean whole = in.at(end - 1) == '\n';
    Tiling tiling = new Tiling(start);
    Span version = new Span(start, wordEnd(in, start, lineEnd));
    tiling.add(HttpVersion.dissect(version, whole || version.end() < lineEnd, seen));
    Span code = codeAfter(in, version.end(), lineEnd);
    RequestLine.separator(tiling, code.start(), seen);
    boolean codeIsCut = !whole && code.end() == lineEnd;
    if (!codeIsCut && code.length() != 3
        || !Grammar.all(in, code.start(), code.end(), Grammar::isDigit)) {
      seen.note(DeviationKind.INVALID_STATUS_CODE, code.start(), code.end(), "3DIGIT");
    }
    tiling.leaf(Role.STATUS_CODE, code.end());
    if (code.end() < lineEnd) {
      RequestLine.separator(tiling, code.end() + 1, seen);
      seen.noteOutside(
          Grammar::isText,
          DeviationKind.INVALID_REASON_PHRASE,
          tiling.at(),
          lineEnd,
          "HTAB / SP / VCHAR / obs-text");
      tiling.leaf(Role.REASON_PHRASE, lineEnd);
    } else if (whole && !code.isEmpty()) {
      seen.note(DeviationKind.MISSING_SP_AFTER_STATUS_CODE, lineEnd, lineEnd, "SP");
    }
    LineEnd.lay(tiling, end, seen);
    return tiling.close(Role.STATUS_LINE);
  }

  private static int digit(Octets line, int index) {
    int octet = line.at(index);
    return Grammar.isDigit(octet) ? octet - '0' : NO_DIGIT;
  }

  private static Span codeAfter(Octets in, int versionEnd, int end) {
    int start = Grammar.firstNot(in, versionEnd, end, Grammar::isWhitespace);
    return new Span(start, wordEnd(in, start, end));
  }

  private static int wordEnd(Octets in, int start, int end) {
    return Grammar.firstNot(in, start, end, c -> !Grammar.isWhitespace(c));
  }
}
