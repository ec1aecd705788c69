package dev.httpanatomy.dissection.http1;

import dev.httpanatomy.dissection.DeviationKind;
import dev.httpanatomy.dissection.Node;
import dev.httpanatomy.dissection.RequestMethod;
import dev.httpanatomy.dissection.Role;
import dev.httpanatomy.dissection.Tiling;
import dev.httpanatomy.wire.Octets;
import dev.httpanatomy.wire.Span;
import java.util.function.IntPredicate;

/// `request-target = origin-form / absolute-form / authority-form / asterisk-form`, RFC 9112 §3.2.
final class RequestTarget {

  private static final Octets DOUBLE_SLASH = Octets.latin1("//");

  private final Octets in;
  private final Seen seen;
  private final Tiling tiling;
  private final int end;

  private RequestTarget(Span span, Seen seen) {
    this.in = seen.octets();
    this.seen = seen;
    this.tiling = new Tiling(span.start());
    this.end = span.end();
  }

  /// Lays out the target in `span`. Only CONNECT has the authority-form (§3.2.3).
  static Node dissect(Span span, RequestMethod method, Seen seen) {
    RequestTarget target = new RequestTarget(span, seen);
    if (method == RequestMethod.CONNECT) {
      target.authority(span.end());
      target.noteAfterAuthority();
    } else if (span.length() == 1 && target.in.at(span.start()) == '*') {
      target.tiling.leaf(Role.ASTERISK, span.end());
    } else {
      target.absoluteForm();
      target.pathAndQuery();
    }
    return target.tiling.close(Role.REQUEST_TARGET);
  }

  /// Where `what` first stands in `span`, or -1.
  static int find(Octets in, Span span, Octets what) {
    for (int i = span.start(); i + what.size() <= span.end(); i++) {
      if (in.startsWith(what, i)) {
        return i;
      }
    }
    return -1;
  }

  /// `scheme ":" "//" authority` where the target begins so, RFC 9112 §3.2.2.
  private void absoluteForm() {
    int start = tiling.at();
    int colon = Grammar.firstNot(in, start, end, RequestTarget::isSchemeOctet);
    if (colon == start || colon + 3 > end || in.at(colon) != ':') {
      return;
    }
    if (in.startsWith(DOUBLE_SLASH, colon + 1)) {
      tiling.leaf(Role.SCHEME, colon).leaf(Role.COLON, colon + 1);
      tiling.leaf(Role.DOUBLE_SLASH, colon + 3);
      authority(end);
    }
  }

  /// `[ userinfo "@" ] host [ ":" port ]`, RFC 3986 §3.2, up to the path, query or fragment.
  private void authority(int limit) {
    int start = tiling.at();
    int stop = Grammar.firstNot(in, start, limit, c -> c != '/' && c != '?' && c != '#');
    if (stop == start) {
      return;
    }
    Tiling authority = new Tiling(start);
    int at = lastIndexOf('@', start, stop);
    if (at >= 0) {
      authority.leaf(Role.USERINFO, at).leaf(Role.AT_SIGN, at + 1);
    }
    int colon = lastIndexOf(':', authority.at(), stop);
    boolean port = colon >= 0 && Grammar.all(in, colon + 1, stop, Grammar::isDigit);
    authority.leaf(Role.HOST, port ? colon : stop);
    if (port) {
      authority.leaf(Role.COLON, colon + 1).leaf(Role.PORT, stop);
    }
    noteInvalid(start, stop, c -> Grammar.isPchar(c) || c == '[' || c == ']');
    tiling.add(authority.close(Role.AUTHORITY));
  }

  private void noteAfterAuthority() {
    if (tiling.at() < end) {
      seen.note(DeviationKind.INVALID_REQUEST_TARGET, tiling.at(), end, "authority-form alone");
      tiling.leaf(Role.UNPARSED, end);
    }
  }

  /// `absolute-path [ "?" query ]`, RFC 9112 §3.2.1, and the fragment that must not be there.
  private void pathAndQuery() {
    int start = tiling.at();
    int pathEnd = Grammar.firstNot(in, start, end, c -> c != '?' && c != '#');
    if (pathEnd > start) {
      if (in.at(start) != '/') {
        seen.note(DeviationKind.INVALID_REQUEST_TARGET, start, start + 1, "\"/\"");
      }
      noteInvalid(start, pathEnd, c -> Grammar.isPchar(c) || c == '/');
      tiling.leaf(Role.ABSOLUTE_PATH, pathEnd);
    }
    if (pathEnd < end && in.at(pathEnd) == '?') {
      int queryEnd = Grammar.firstNot(in, pathEnd, end, c -> c != '#');
      noteInvalid(pathEnd + 1, queryEnd, c -> Grammar.isPchar(c) || c == '/' || c == '?');
      tiling.leaf(Role.QUESTION_MARK, pathEnd + 1).leaf(Role.QUERY, queryEnd);
    }
    if (tiling.at() < end) {
      seen.note(
          DeviationKind.INVALID_REQUEST_TARGET, tiling.at(), end, "no fragment (RFC 9110 §4.2.5)");
      tiling.leaf(Role.NUMBER_SIGN, tiling.at() + 1).leaf(Role.FRAGMENT, end);
    }
  }

  private void noteInvalid(int start, int stop, IntPredicate allowed) {
    seen.noteOutside(allowed, DeviationKind.INVALID_REQUEST_TARGET, start, stop, "octets of a URI");
    for (int i = start; i < stop; i++) {
      if (in.at(i) == '%' && !isEncoded(i, stop)) {
        int shown = Math.min(i + 3, stop);
        seen.note(DeviationKind.INVALID_PERCENT_ENCODING, i, shown, "\"%\" HEXDIG HEXDIG");
      }
    }
  }

  private boolean isEncoded(int percent, int stop) {
    return percent + 2 < stop
        && Grammar.isHexDigit(in.at(percent + 1))
        && Grammar.isHexDigit(in.at(percent + 2));
  }

  private int lastIndexOf(int octet, int from, int to) {
    for (int i = to - 1; i >= from; i--) {
      if (in.at(i) == octet) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isSchemeOctet(int c) {
    return c != ':' && Grammar.isTchar(c) && c != '%' && c != '*';
  }
}
