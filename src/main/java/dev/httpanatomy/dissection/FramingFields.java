package dev.httpanatomy.dissection;

import dev.httpanatomy.wire.Octets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Gathers, line by line, the values of the two fields on which the framing of a message hangs:
/// Content-Length (RFC 9110 §8.6) and Transfer-Encoding (RFC 9112 §6.1).
final class FramingFields {

  private static final String CONTENT_LENGTH = "content-length";
  private static final String TRANSFER_ENCODING = "transfer-encoding";

  private final List<String> contentLengths = new ArrayList<>(1);
  private final List<String> transferEncodings = new ArrayList<>(1);

  /// The list to whose last value a folded line belongs; null while it belongs to another field.
  private @Nullable List<String> open;

  void clear() {
    contentLengths.clear();
    transferEncodings.clear();
    open = null;
  }

  void take(LineBuffer line) {
    open = null;
    Octets octets = line.octets();
    if (hasName(octets, CONTENT_LENGTH)) {
      open = contentLengths;
    } else if (hasName(octets, TRANSFER_ENCODING)) {
      open = transferEncodings;
    }
    if (open != null) {
      int colon = octets.indexOf(':', 0, octets.size());
      open.add(octets.slice(colon + 1, octets.size()).latin1().strip());
    }
  }

  /// A fold stands for one or more SP, RFC 9112 §5.2.
  void fold(LineBuffer line) {
    if (open != null) {
      open.set(open.size() - 1, (open.getLast() + " " + line.octets().latin1().strip()).strip());
    }
  }

  Framing ofRequest() {
    return Framing.ofRequest(contentLengths, transferEncodings);
  }

  Framing ofResponse(int status, RequestMethod method) {
    return Framing.ofResponse(status, method, contentLengths, transferEncodings);
  }

  /// Whether the line begins with the name, in any case, and a colon. Whitespace before the colon
  /// is passed over: whoever sent it means the field.
  private static boolean hasName(Octets line, String name) {
    int length = name.length();
    if (line.size() <= length) {
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
