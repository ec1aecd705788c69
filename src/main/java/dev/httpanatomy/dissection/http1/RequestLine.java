package dev.httpanatomy.dissection.http1;

import dev.httpanatomy.dissection.DeviationKind;
import dev.httpanatomy.dissection.Node;
import dev.httpanatomy.dissection.RequestMethod;
import dev.httpanatomy.dissection.Role;
import dev.httpanatomy.dissection.Tiling;
import dev.httpanatomy.wire.Octets;
import dev.httpanatomy.wire.Span;

/// `request-line = method SP request-target SP HTTP-version`, RFC 9112 §3.
///
/// A line of other whitespace is read as well: the first word is the method, the last the version,
/// and the target all between, even where it holds a space.
///
/// @param method the octets of the method; empty where there is none, as may be each of the others
/// @param target the octets of the request-target
/// @param version the octets of the HTTP-version
/// @param end the offset of what ends the line
record RequestLine(Span method, Span target, Span version, int end) {

  private static final Octets GET = Octets.latin1("GET");
  private static final Octets SCHEME_END = Octets.latin1("://");

  /// Finds the parts of the line `[start, end)`.
  static RequestLine of(Octets in, int start, int end) {
    int lineEnd = LineEnd.startOf(in, start, end);
    int last = Grammar.trimEnd(in, start, lineEnd);
    int methodStart = Grammar.firstNot(in, start, last, Grammar::isWhitespace);
    int methodEnd = Grammar.firstNot(in, methodStart, last, c -> !Grammar.isWhitespace(c));
    int targetStart = Grammar.firstNot(in, methodEnd, last, Grammar::isWhitespace);
    int versionStart = last;
    while (versionStart > targetStart && !Grammar.isWhitespace(in.at(versionStart - 1))) {
      versionStart--;
    }
    boolean oneWord = versionStart == targetStart;
    if (oneWord && !HttpVersion.mayBegin(in, targetStart, last)) {
      versionStart = last;
    }
    return new RequestLine(
        new Span(methodStart, methodEnd),
        new Span(targetStart, Grammar.trimEnd(in, targetStart, versionStart)),
        new Span(versionStart, last),
        lineEnd);
  }

  /// What the first word of a line that begins with none but a word is as a method.
  static RequestMethod firstWord(Octets line) {
    int end = 0;
    while (!Grammar.isWhitespace(line.at(end))) {
      end++;
    }
    int first = line.at(0);
    return first == 'H' || first == 'C'
        ? RequestMethod.of(line.slice(0, end))
        : RequestMethod.OTHER;
  }

  RequestMethod requestMethod(Octets in) {
    return RequestMethod.of(in.slice(method));
  }

  /// What kind of line it is.
  ///
  /// @param whole whether the line has its end; if not, it is judged by what it may become
  StartLine.Form form(Octets in, boolean whole) {
    boolean token =
        !method.isEmpty() && Grammar.all(in, method.start(), method.end(), Grammar::isTchar);
    boolean request;
    if (version.isEmpty()) {
      request = token && (!whole || !target.isEmpty() && isSimple(in));
    } else if (HttpVersion.mayBegin(in, version.start(), version.end())) {
      request = !method.isEmpty();
    } else {
      boolean cutVersion = !whole && HttpVersion.mayBecome(in, version.start(), version.end());
      request = token && (looksLikeTarget(in) || cutVersion);
    }
    if (!request) {
      return StartLine.Form.NO_START_LINE;
    }
    return whole && version.isEmpty() ? StartLine.Form.SIMPLE_REQUEST : StartLine.Form.REQUEST_LINE;
  }

  /// Lays out the line `[start, end)`.
  static Node dissect(int start, int end, Seen seen) {
    Octets in = seen.octets();
    RequestLine line = of(in, start, end);
    boolean whole = line.end < end && in.at(end - 1) == '\n';
    Tiling tiling = new Tiling(start);
    if (line.method.start() > start) {
      noteWhitespace(seen, start, line.method.start(), "a method");
      tiling.leaf(Role.BWS, line.method.start());
    }
    seen.noteOutside(
        Grammar::isTchar,
        DeviationKind.INVALID_METHOD,
        line.method.start(),
        line.method.end(),
        "token");
    tiling.leaf(Role.METHOD, line.method.end());
    if (line.target.isEmpty()) {
      noteMissingTarget(line, whole, seen);
    } else {
      separator(tiling, line.target.start(), seen);
      boolean cutOff = !whole && line.target.end() == end;
      tiling.add(RequestTarget.dissect(line.target, line.requestMethod(in), cutOff, seen));
    }
    if (!line.version.isEmpty()) {
      separator(tiling, line.version.start(), seen);
      tiling.add(HttpVersion.dissect(line.version, whole, seen));
    } else if (whole) {
      seen.note(
          DeviationKind.MISSING_VERSION, line.target.end(), line.target.end(), "SP HTTP-version");
    }
    if (line.end > tiling.at()) {
      trailingSpace(tiling, line.end, whole, seen);
    }
    LineEnd.lay(tiling, end, seen);
    return tiling.close(Role.REQUEST_LINE);
  }

  /// RFC 9112 §3: "a single space". One octet of SP is labelled so, all else is bad whitespace.
  static void separator(Tiling tiling, int end, Seen seen) {
    int start = tiling.at();
    if (end - start == 1 && seen.octets().at(start) == ' ') {
      tiling.leaf(Role.SP, end);
    } else if (end > start) {
      noteWhitespace(seen, start, end, "SP");
      tiling.leaf(Role.BWS, end);
    }
  }

  /// In a line that is cut off, the space before the part that did not arrive is no mistake.
  private static void trailingSpace(Tiling tiling, int end, boolean whole, Seen seen) {
    if (whole) {
      noteWhitespace(seen, tiling.at(), end, "CRLF");
      tiling.leaf(Role.BWS, end);
    } else {
      separator(tiling, end, seen);
    }
  }

  private static void noteWhitespace(Seen seen, int start, int end, String expected) {
    seen.note(DeviationKind.START_LINE_WHITESPACE, start, end, expected);
  }

  private static void noteMissingTarget(RequestLine line, boolean whole, Seen seen) {
    if (whole || !line.version.isEmpty()) {
      seen.note(
          DeviationKind.INVALID_REQUEST_TARGET,
          line.target.start(),
          line.target.start(),
          "request-target");
    }
  }

  private boolean isSimple(Octets in) {
    return in.slice(method).equals(GET) || looksLikeTarget(in);
  }

  private boolean looksLikeTarget(Octets in) {
    if (target.isEmpty()) {
      return false;
    }
    int first = in.at(target.start());
    return first == '/' || first == '*' || RequestTarget.find(in, target, SCHEME_END) >= 0;
  }
}
