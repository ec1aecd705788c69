package dev.httpanatomy.dissection.http1;

import dev.httpanatomy.dissection.MessageKind;
import dev.httpanatomy.wire.Octets;
import java.util.List;
import java.util.stream.Stream;

/// Whether the first line of a connection is meant as a request, well-formed or not.
///
/// Stricter than [StartLine], which knows that it reads HTTP/1: what people type, as `ls /tmp`, is
/// no request here.
public final class FirstLine {

  /// RFC 9110 §9.3, and PATCH of RFC 5789.
  private static final List<Octets> METHODS =
      Stream.of("GET", "HEAD", "POST", "PUT", "DELETE", "CONNECT", "OPTIONS", "TRACE", "PATCH")
          .map(Octets::latin1)
          .toList();

  private FirstLine() {}

  /// Where the line begins that is not empty: RFC 9112 §2.2 has a server ignore empty lines before
  /// a request-line.
  public static int afterEmptyLines(Octets octets) {
    int size = octets.size();
    int at = 0;
    while (at < size) {
      int lf = octets.at(at) == '\r' && at + 1 < size ? at + 1 : at;
      if (octets.at(lf) != '\n') {
        break;
      }
      at = lf + 1;
    }
    return at;
  }

  /// Whether a request can begin with this octet, as the parser has it.
  public static boolean mayBeginWith(int octet) {
    return StartLine.mayBeginWith(octet, MessageKind.REQUEST);
  }

  /// Whether a line that has its end is meant as a request: its last word, which is not its first,
  /// begins with `HTTP/`, or its first word is a well-known method.
  public static boolean isRequest(Octets line) {
    return beginsWithMethod(line) || endsWithVersion(line);
  }

  /// Whether a line that has no end yet is meant as a request, by the same signs or a part of them.
  public static boolean looksLikeRequest(Octets line) {
    return mayBecomeMethod(line) || isRequest(line);
  }

  /// Whether a line begins with a well-known method and whitespace after it.
  public static boolean beginsWithMethod(Octets line) {
    int start = Grammar.firstNot(line, 0, line.size(), Grammar::isWhitespace);
    return METHODS.stream()
        .filter(method -> line.startsWith(method, start))
        .anyMatch(method -> isWhitespaceAt(line, start + method.size()));
  }

  /// Whether all there is of a line is a well-known method or the beginning of one.
  public static boolean mayBecomeMethod(Octets line) {
    int start = Grammar.firstNot(line, 0, line.size(), Grammar::isWhitespace);
    Octets word = line.slice(start, line.size());
    return !word.isEmpty() && METHODS.stream().anyMatch(method -> method.startsWith(word, 0));
  }

  private static boolean endsWithVersion(Octets line) {
    RequestLine parts = RequestLine.of(line, 0, line.size());
    return !parts.method().isEmpty()
        && HttpVersion.mayBegin(line, parts.version().start(), parts.version().end());
  }

  private static boolean isWhitespaceAt(Octets line, int at) {
    return at < line.size() && Grammar.isWhitespace(line.at(at));
  }
}
