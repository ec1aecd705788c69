package dev.httpanatomy.dissection.http1;

import dev.httpanatomy.dissection.Deviation;
import dev.httpanatomy.dissection.DeviationKind;
import dev.httpanatomy.wire.Octets;
import dev.httpanatomy.wire.Span;
import java.util.List;
import java.util.function.IntPredicate;

/// Notes deviations and puts what was found into words.
final class Seen {

  private static final String[] CONTROL_NAMES = {
    "NUL", "SOH", "STX", "ETX", "EOT", "ENQ", "ACK", "BEL", "BS", "HTAB", "LF", "VT", "FF", "CR",
    "SO", "SI", "DLE", "DC1", "DC2", "DC3", "DC4", "NAK", "SYN", "ETB", "CAN", "EM", "SUB", "ESC",
    "FS", "GS", "RS", "US", "SP"
  };
  private static final int LONGEST_QUOTE = 24;

  private final Octets in;
  private final List<Deviation> deviations;

  Seen(Octets in, List<Deviation> deviations) {
    this.in = in;
    this.deviations = deviations;
  }

  Octets octets() {
    return in;
  }

  /// Notes `[start, end)`, in the words of what stands there.
  void note(DeviationKind kind, int start, int end, String expected) {
    note(kind, start, end, expected, words(start, end));
  }

  void note(DeviationKind kind, int start, int end, String expected, String found) {
    deviations.add(new Deviation(kind, new Span(start, end), expected, found));
  }

  /// Notes each run of octets in `[start, end)` that is outside of a set.
  void noteOutside(IntPredicate set, DeviationKind kind, int start, int end, String expected) {
    int i = Grammar.firstNot(in, start, end, set);
    while (i < end) {
      int runEnd = Grammar.firstNot(in, i, end, set.negate());
      note(kind, i, runEnd, expected);
      i = Grammar.firstNot(in, runEnd, end, set);
    }
  }

  /// `"abc"` for visible text, else the names of the octets: `SP`, `NUL`, `0xE9`.
  private String words(int start, int end) {
    if (start == end) {
      return "nothing";
    }
    int shown = Math.min(end, start + LONGEST_QUOTE);
    String more = shown < end ? " and " + (end - shown) + " octets more" : "";
    if (Grammar.all(in, start, shown, c -> c > 0x20 && c < 0x7F)) {
      return '"' + in.slice(start, shown).latin1() + '"' + more;
    }
    StringBuilder names = new StringBuilder();
    for (int i = start; i < shown; i++) {
      names.append(i == start ? "" : " ").append(name(in.at(i)));
    }
    return names + more;
  }

  private static String name(int octet) {
    if (octet < CONTROL_NAMES.length) {
      return CONTROL_NAMES[octet];
    } else if (octet == 0x7F) {
      return "DEL";
    }
    return octet > 0x7F ? "0x%02X".formatted(octet) : "\"" + (char) octet + '"';
  }
}
