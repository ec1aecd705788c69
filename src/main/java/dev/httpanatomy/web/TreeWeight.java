package dev.httpanatomy.web;

import dev.httpanatomy.recording.RecordedMessage;
import dev.httpanatomy.wire.Octets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How many parts octets have at the most, roughly, without taking them apart: parts end at
/// delimiters.
final class TreeWeight {

  /// So many octets of a body that is one part take what another part takes.
  private static final int BODY_OCTETS = 64;

  /// CR and LF behind chunk-data.
  private static final int LINE_END = 2;

  private static final Pattern SIZE =
      Pattern.compile("0*([0-9A-Fa-f]{1,6})(?:[^0-9A-Fa-f].*)?", Pattern.DOTALL);

  private TreeWeight() {}

  /// All octets but letters, digits and those outside of ASCII.
  static long of(Octets octets) {
    long count = 0;
    for (int i = 0; i < octets.size(); i++) {
      int octet = octets.at(i);
      count += octet >= 128 || Character.isLetterOrDigit(octet) ? 0 : 1;
    }
    return count;
  }

  /// The same of a message whose head is known: its body is one part, unless it has chunks.
  static long of(RecordedMessage message) {
    Octets octets = message.octets();
    if (message.headLength() < 0 || message.headLength() >= octets.size()) {
      return of(octets);
    }
    Octets head = octets.slice(0, (int) message.headLength());
    boolean chunks = head.latin1().toLowerCase(Locale.ROOT).contains("chunked");
    Octets body = octets.slice(head.size(), octets.size());
    return of(head) + body.size() / BODY_OCTETS + (chunks ? ofChunks(body) : 0);
  }

  /// What stands between the chunk-data, RFC 9112 §7.1. Where it can't be told which that is, all
  /// the rest.
  private static long ofChunks(Octets body) {
    long count = 0;
    int at = 0;
    while (at < body.size()) {
      int end = at;
      while (end < body.size() && body.at(end) != '\n') {
        end++;
      }
      Octets line = body.slice(at, Math.min(end + 1, body.size()));
      Matcher size = SIZE.matcher(line.latin1());
      int data = size.matches() ? Integer.parseInt(size.group(1), 16) : 0;
      if (data == 0) {
        return count + of(body.slice(at, body.size()));
      }
      count += of(line) + LINE_END;
      at = Math.min(body.size(), at + line.size() + data + LINE_END);
    }
    return count;
  }
}
