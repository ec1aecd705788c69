package dev.httpanatomy.dissection.http1;

import dev.httpanatomy.dissection.Deviation;
import dev.httpanatomy.dissection.DeviationKind;
import dev.httpanatomy.wire.Octets;
import dev.httpanatomy.wire.Span;
import dev.httpanatomy.wording.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/// Notes deviations and puts what was found into words.
public final class Seen {

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

  /// Takes what is noted, and keeps nothing of it.
  public static Seen unheard(Octets in) {
    return new Seen(in, new ArrayList<>());
  }

  /// The octets that are looked at.
  public Octets octets() {
    return in;
  }

  /// Notes `[start, end)`, in the words of what stands there.
  public void note(DeviationKind kind, int start, int end, String expected) {
    note(kind, start, end, Sentence.of(expected));
  }

  /// Notes `[start, end)` where what is expected has arguments.
  public void note(DeviationKind kind, int start, int end, Sentence expected) {
    deviations.add(new Deviation(kind, new Span(start, end), expected, words(start, end)));
  }

  /// Notes each run of octets in `[start, end)` that is outside of a set.
  public void noteOutside(
      IntPredicate set, DeviationKind kind, int start, int end, String expected) {
    int i = Grammar.firstNot(in, start, end, set);
    while (i < end) {
      int runEnd = Grammar.firstNot(in, i, end, set.negate());
      note(kind, i, runEnd, expected);
      i = Grammar.firstNot(in, runEnd, end, set);
    }
  }

  /// `"abc"` for visible text, the names of all other octets: `SP`, `NUL`, `0xE9`.
  private Sentence words(int start, int end) {
    if (start == end) {
      return Sentence.of("nothing");
    }
    int shown = Math.min(end, start + LONGEST_QUOTE);
    StringBuilder words = new StringBuilder();
    int i = start;
    while (i < shown) {
      words.append(i == start ? "" : " ");
      int textEnd = Grammar.firstNot(in, i, shown, Seen::isVisible);
      if (textEnd > i) {
        words.append('"').append(in.slice(i, textEnd).latin1()).append('"');
        i = textEnd;
      } else {
        words.append(name(in.at(i)));
        i++;
      }
    }
    return shown == end
        ? Sentence.data(words.toString())
        : Sentence.of("{0} and {1}", words, Sentence.of("{0} octets more", end - shown));
  }

  private static boolean isVisible(int octet) {
    return octet > ' ' && octet < 0x7F;
  }

  /// The name of an octet that is not visible.
  private static String name(int octet) {
    if (octet < CONTROL_NAMES.length) {
      return CONTROL_NAMES[octet];
    }
    return octet == 0x7F ? "DEL" : "0x%02X".formatted(octet);
  }
}
