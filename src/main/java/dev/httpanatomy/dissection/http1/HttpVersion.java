package dev.httpanatomy.dissection.http1;

import dev.httpanatomy.dissection.DeviationKind;
import dev.httpanatomy.dissection.Node;
import dev.httpanatomy.dissection.Role;
import dev.httpanatomy.wire.Octets;
import dev.httpanatomy.wire.Span;

/// `HTTP-version = HTTP-name "/" DIGIT "." DIGIT`, RFC 9112 §2.3.
final class HttpVersion {

  private static final String NAME = "HTTP/";
  private static final int LENGTH = 8;

  private HttpVersion() {}

  /// Whether `[start, end)` begins with `HTTP/`, in any case.
  static boolean mayBegin(Octets in, int start, int end) {
    return end - start >= NAME.length() && mayBecome(in, start, end);
  }

  /// Whether `[start, end)` begins with `HTTP/`, or with a part of it after which the octets end.
  static boolean mayBecome(Octets in, int start, int end) {
    int length = Math.min(end - start, NAME.length());
    for (int i = 0; i < length; i++) {
      if (Character.toUpperCase(in.at(start + i)) != NAME.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /// Labels the octets of `span`; notes them where they are not as the grammar has it.
  ///
  /// @param whole whether more octets follow, so that the version can't just be cut off
  static Node dissect(Span span, boolean whole, Seen seen) {
    int valid = validLength(seen.octets(), span);
    boolean cutOff = !whole && valid == span.length();
    if (!cutOff && (valid < LENGTH || span.length() > LENGTH)) {
      seen.note(
          DeviationKind.INVALID_VERSION, span.start(), span.end(), "\"HTTP/\" DIGIT \".\" DIGIT");
    }
    return Node.leaf(Role.HTTP_VERSION, span.start(), span.end());
  }

  private static int validLength(Octets in, Span span) {
    int length = Math.min(span.length(), LENGTH);
    for (int i = 0; i < length; i++) {
      int octet = in.at(span.start() + i);
      boolean valid =
          switch (i) {
            case 5, 7 -> Grammar.isDigit(octet);
            case 6 -> octet == '.';
            default -> octet == NAME.charAt(i);
          };
      if (!valid) {
        return i;
      }
    }
    return length;
  }
}
