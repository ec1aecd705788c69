package dev.httpanatomy.rendering.html;

import dev.httpanatomy.finding.Finding;
import dev.httpanatomy.finding.Severity;
import dev.httpanatomy.wire.Span;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Which octets findings are about, and how bad the worst of these is.
final class Marks {

  private static final byte NONE = -1;

  private final int start;
  private final byte[] worst;

  /// @param message which octets there are
  Marks(Span message, List<Finding> findings) {
    start = message.start();
    worst = new byte[message.length()];
    Arrays.fill(worst, NONE);
    findings.stream()
        .sorted(Comparator.comparing((Finding f) -> f.rule().severity()).reversed())
        .forEach(this::mark);
  }

  /// Of what is found on an octet the worst.
  Optional<Severity> at(int offset) {
    return worst[offset - start] == NONE
        ? Optional.empty()
        : Optional.of(Severity.values()[worst[offset - start]]);
  }

  /// How far octets that are marked like the one at `offset` go, up to `end`.
  int runEnd(int offset, int end) {
    int at = offset + 1;
    while (at < end && worst[at - start] == worst[offset - start]) {
      at++;
    }
    return at;
  }

  private void mark(Finding finding) {
    int end = Math.min(finding.at().end() - start, worst.length);
    for (int i = Math.max(0, finding.at().start() - start); i < end; i++) {
      worst[i] = (byte) finding.rule().severity().ordinal();
    }
  }
}
