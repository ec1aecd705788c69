package dev.httpanatomy.dissection.content;

import dev.httpanatomy.dissection.http1.Grammar;
import dev.httpanatomy.wire.Octets;
import java.util.Optional;

/// A line that parts the parts of a multipart, RFC 2046 §5.1.1.
///
/// ```abnf
/// delimiter       = CRLF dash-boundary
/// close-delimiter = delimiter "--"
/// dash-boundary   = "--" boundary
/// ```
///
/// @param start where the line end before it begins; that belongs to the delimiter
/// @param dashes where the first hyphen stands
/// @param boundaryEnd behind the boundary
/// @param close whether two hyphens follow
/// @param paddingEnd behind the whitespace after it
/// @param end behind its line end, or the end of the octets
record DelimiterLine(
    int start, int dashes, int boundaryEnd, boolean close, int paddingEnd, int end) {

  private static final int HYPHENS = 2;

  /// The first delimiter whose hyphens stand at or after `from`.
  ///
  /// @param from the beginning of a line
  /// @param first the beginning of the content
  static Optional<DelimiterLine> next(
      Octets in, Octets dashBoundary, int first, int from, int end) {
    int line = from;
    while (line < end) {
      if (in.startsWith(dashBoundary, line)) {
        Optional<DelimiterLine> delimiter = at(in, dashBoundary.size(), first, line, end);
        if (delimiter.isPresent()) {
          return delimiter;
        }
      }
      int lineFeed = in.indexOf('\n', line, end);
      line = lineFeed < 0 ? end : lineFeed + 1;
    }
    return Optional.empty();
  }

  /// Behind the boundary nothing but hyphens and whitespace may stand: else the line is of the
  /// part, and has a longer boundary, as that of a multipart in it.
  private static Optional<DelimiterLine> at(Octets in, int length, int first, int dashes, int end) {
    int boundaryEnd = dashes + length;
    if (boundaryEnd > end) {
      return Optional.empty();
    }
    boolean close =
        boundaryEnd + HYPHENS <= end && in.at(boundaryEnd) == '-' && in.at(boundaryEnd + 1) == '-';
    int padding = boundaryEnd + (close ? HYPHENS : 0);
    while (padding < end && Grammar.isWhitespace(in.at(padding))) {
      padding++;
    }
    int lineEnd = padding;
    if (lineEnd < end && in.at(lineEnd) == '\r') {
      lineEnd++;
    }
    if (lineEnd < end && in.at(lineEnd) == '\n') {
      lineEnd++;
    } else if (lineEnd < end) {
      return Optional.empty();
    }
    return Optional.of(
        new DelimiterLine(
            lineEndBefore(in, dashes, first), dashes, boundaryEnd, close, padding, lineEnd));
  }

  private static int lineEndBefore(Octets in, int dashes, int first) {
    if (dashes == first) {
      return dashes;
    }
    int lineFeed = dashes - 1;
    return lineFeed > first && in.at(lineFeed - 1) == '\r' ? lineFeed - 1 : lineFeed;
  }

  /// Whether the line ends around it are CRLF, as far as there are any.
  boolean isStrict(Octets in) {
    boolean before = dashes == start || dashes - start == 2;
    boolean behind = end == paddingEnd || in.at(end - 1) != '\n' || end - paddingEnd == 2;
    return before && behind;
  }
}
