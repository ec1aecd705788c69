package dev.httpanatomy.dissection.http1;

import dev.httpanatomy.dissection.DeviationKind;
import dev.httpanatomy.dissection.Node;
import dev.httpanatomy.dissection.RequestMethod;
import dev.httpanatomy.dissection.Role;
import dev.httpanatomy.dissection.Tiling;
import dev.httpanatomy.dissection.uri.Path;
import dev.httpanatomy.dissection.uri.Query;
import dev.httpanatomy.wire.Octets;
import dev.httpanatomy.wire.Span;
import java.util.function.IntPredicate;

/// `request-target = origin-form / absolute-form / authority-form / asterisk-form`, RFC 9112 §3.2.
final class RequestTarget {

  private static final String URI_OCTETS = "octets of a URI";

  private final Octets in;
  private final Seen seen;
  private final Tiling tiling;
  private final int end;

  /// Whether the octets stop at the end of the target, so that it may go on.
  private final boolean cutOff;

  private RequestTarget(Span span, boolean cutOff, Seen seen) {
    this.in = seen.octets();
    this.seen = seen;
    this.tiling = new Tiling(span.start());
    this.end = span.end();
    this.cutOff = cutOff;
  }

  /// Lays out the target in `span`. Only CONNECT has the authority-form (§3.2.3).
  static Node dissect(Span span, RequestMethod method, boolean cutOff, Seen seen) {
    RequestTarget target = new RequestTarget(span, cutOff, seen);
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

  /// `scheme ":" "//" authority` where the target begins so, RFC 9112 §3.2.2, or may do so when the
  /// rest of it comes.
  private void absoluteForm() {
    int start = tiling.at();
    int colon = Grammar.firstNot(in, start, end, RequestTarget::isSchemeOctet);
    boolean scheme = colon > start && Grammar.isAlpha(in.at(start));
    if (scheme && colon == end && cutOff) {
      tiling.leaf(Role.SCHEME, end);
    } else if (scheme && colon < end && in.at(colon) == ':' && slashesFollow(colon + 1)) {
      tiling.leaf(Role.SCHEME, colon).leaf(Role.COLON, colon + 1);
      tiling.leaf(Role.DOUBLE_SLASH, Math.min(colon + 3, end));
      authority(end);
    }
  }

  private boolean slashesFollow(int at) {
    int stop = Math.min(at + 2, end);
    return Grammar.all(in, at, stop, c -> c == '/') && (stop == at + 2 || cutOff);
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
      noteInvalid(start, at, c -> Grammar.isPchar(c) && c != '@', "octets of a userinfo");
      authority.leaf(Role.USERINFO, at).leaf(Role.AT_SIGN, at + 1);
    }
    hostAndPort(authority, stop);
    tiling.add(authority.close(Role.AUTHORITY));
  }

  /// Colons in the brackets of an IP-literal are of the host, RFC 3986 §3.2.2.
  private void hostAndPort(Tiling authority, int stop) {
    int start = authority.at();
    boolean literal = start < stop && in.at(start) == '[';
    int colon = lastIndexOf(':', start, stop);
    boolean port =
        colon >= 0
            && (!literal || in.at(colon - 1) == ']')
            && Grammar.all(in, colon + 1, stop, Grammar::isDigit);
    int hostEnd = port ? colon : stop;
    if (!literal) {
      noteInvalid(start, hostEnd, c -> Grammar.isPchar(c) && c != ':', "octets of a host");
    } else if (in.at(hostEnd - 1) != ']' && !(cutOff && hostEnd == end)) {
      seen.note(DeviationKind.INVALID_REQUEST_TARGET, start, hostEnd, "\"[\" address \"]\"");
    } else {
      noteInvalid(start + 1, hostEnd, c -> Grammar.isPchar(c) || c == ']', "octets of an address");
    }
    authority.leaf(Role.HOST, hostEnd);
    if (port) {
      authority.leaf(Role.COLON, colon + 1).leaf(Role.PORT, stop);
    }
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
      noteInvalid(start, pathEnd, c -> Grammar.isPchar(c) || c == '/', URI_OCTETS);
      tiling.add(Path.dissect(in, Role.ABSOLUTE_PATH, start, pathEnd));
    }
    if (pathEnd < end && in.at(pathEnd) == '?') {
      int queryEnd = Grammar.firstNot(in, pathEnd, end, c -> c != '#');
      noteInvalid(
          pathEnd + 1, queryEnd, c -> Grammar.isPchar(c) || c == '/' || c == '?', URI_OCTETS);
      tiling.leaf(Role.QUESTION_MARK, pathEnd + 1);
      if (tiling.at() < queryEnd) {
        tiling.add(Query.dissect(in, tiling.at(), queryEnd));
      }
    }
    if (tiling.at() < end) {
      seen.note(
          DeviationKind.INVALID_REQUEST_TARGET, tiling.at(), end, "no fragment (RFC 9110 §4.2.5)");
      tiling.leaf(Role.NUMBER_SIGN, tiling.at() + 1).leaf(Role.FRAGMENT, end);
    }
  }

  private void noteInvalid(int start, int stop, IntPredicate allowed, String expected) {
    seen.noteOutside(allowed, DeviationKind.INVALID_REQUEST_TARGET, start, stop, expected);
    for (int i = start; i < stop; i++) {
      if (in.at(i) == '%' && !isEncoded(i, stop)) {
        int shown = Math.min(i + 3, stop);
        seen.note(DeviationKind.INVALID_PERCENT_ENCODING, i, shown, "\"%\" HEXDIG HEXDIG");
      }
    }
  }

  private boolean isEncoded(int percent, int stop) {
    int digitsEnd = percent + 3;
    return Grammar.all(in, percent + 1, Math.min(digitsEnd, stop), Grammar::isHexDigit)
        && (digitsEnd <= stop || cutOff && stop == end);
  }

  private int lastIndexOf(int octet, int from, int to) {
    for (int i = to - 1; i >= from; i--) {
      if (in.at(i) == octet) {
        return i;
      }
    }
    return -1;
  }

  /// `scheme = ALPHA *( ALPHA / DIGIT / "+" / "-" / "." )`, RFC 3986 §3.1.
  private static boolean isSchemeOctet(int c) {
    return Grammar.isAlpha(c) || Grammar.isDigit(c) || c == '+' || c == '-' || c == '.';
  }
}
