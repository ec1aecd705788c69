package dev.httpanatomy.dissection;

import dev.httpanatomy.dissection.http1.Grammar;
import dev.httpanatomy.dissection.http1.LineEnd;
import dev.httpanatomy.wire.Octets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Gathers, line by line and up to a limit, the values of the two fields on which the framing of a
/// message hangs: Content-Length (RFC 9110 §8.6) and Transfer-Encoding (RFC 9112 §6.1).
final class FramingFields {

  private static final String CONTENT_LENGTH = "content-length";
  private static final String TRANSFER_ENCODING = "transfer-encoding";

  /// Nobody needs as many octets to say a length or a list of codings; a sender who goes on and on
  /// shall not fill our memory.
  private static final int MOST_OCTETS = 4096;

  /// A value that is no length and no coding: it stands for all that is too much.
  private static final String TOO_MUCH = "?";

  private final List<String> contentLengths = new ArrayList<>(1);
  private final List<String> transferEncodings = new ArrayList<>(1);

  private int octetsTaken;

  /// The list to whose last value a folded line belongs; null while it belongs to another field.
  private @Nullable List<String> open;

  void clear() {
    contentLengths.clear();
    transferEncodings.clear();
    octetsTaken = 0;
    open = null;
  }

  void take(LineBuffer line) {
    open = null;
    int first = line.first() | 0x20;
    if (first != 'c' && first != 't') {
      return;
    }
    Octets octets = line.octets();
    if (hasName(octets, CONTENT_LENGTH)) {
      open = contentLengths;
    } else if (hasName(octets, TRANSFER_ENCODING)) {
      open = transferEncodings;
    }
    if (open != null) {
      int colon = octets.indexOf(':', 0, octets.size());
      String value = content(octets.slice(colon + 1, octets.size()));
      add(open, value, value.length());
    }
  }

  /// A fold stands for one or more SP, RFC 9112 §5.2.
  void fold(LineBuffer line) {
    if (open != null) {
      String more = content(line.octets());
      add(open, Grammar.trim(open.removeLast() + " " + more), more.length());
    }
  }

  private void add(List<String> values, String value, int octets) {
    if (octets < MOST_OCTETS - octetsTaken) {
      values.add(value);
      octetsTaken += 1 + octets;
    } else {
      values.clear();
      values.add(TOO_MUCH);
      octetsTaken = MOST_OCTETS;
    }
  }

  Framing ofRequest() {
    return Framing.ofRequest(contentLengths, transferEncodings);
  }

  Framing ofResponse(int status, RequestMethod method) {
    return Framing.ofResponse(status, method, contentLengths, transferEncodings);
  }

  /// The text without the end of the line and the whitespace around it. No other octet is passed
  /// over: a peer for which `\x0Bchunked` is `chunked` is what request smuggling needs.
  private static String content(Octets octets) {
    return Grammar.trim(octets.slice(0, LineEnd.startOf(octets, 0, octets.size())).latin1());
  }

  /// Whether the line begins with the name, in any case, and a colon. Whitespace before the colon
  /// is passed over: whoever sent it means the field.
  private static boolean hasName(Octets line, String name) {
    int length = name.length();
    if (line.size() <= length || line.at(length) != ':' && !Grammar.isWhitespace(line.at(length))) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      int octet = line.at(i);
      if ((octet >= 'A' && octet <= 'Z' ? octet + 32 : octet) != name.charAt(i)) {
        return false;
      }
    }
    int i = length;
    while (i < line.size() && (line.at(i) == ' ' || line.at(i) == '\t')) {
      i++;
    }
    return i < line.size() && line.at(i) == ':';
  }
}
