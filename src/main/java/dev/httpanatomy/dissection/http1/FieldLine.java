package dev.httpanatomy.dissection.http1;

import dev.httpanatomy.dissection.DeviationKind;
import dev.httpanatomy.dissection.Node;
import dev.httpanatomy.dissection.Role;
import dev.httpanatomy.dissection.Tiling;
import dev.httpanatomy.dissection.field.FieldValue;
import dev.httpanatomy.wire.Octets;

/// `field-line = field-name ":" OWS field-value OWS`, RFC 9112 §5, with the lines folded into it.
public final class FieldLine {

  private static final String TOKEN = "token";

  private final Octets in;
  private final Seen seen;
  private final Tiling tiling;
  private final int end;

  /// Where the octets begin that end the last of the lines.
  private final int lineEnd;

  private String name = "";

  private FieldLine(int start, int end, Seen seen) {
    this.in = seen.octets();
    this.seen = seen;
    this.tiling = new Tiling(start);
    this.end = end;
    this.lineEnd = LineEnd.startOf(in, start, end);
  }

  /// Lays out the field in `[start, end)`: a line and those folded into it.
  public static Node dissect(int start, int end, Seen seen) {
    FieldLine field = new FieldLine(start, end, seen);
    field.lay();
    LineEnd.lay(field.tiling, end, seen);
    return field.tiling.close(Role.FIELD_LINE);
  }

  private void lay() {
    int start = tiling.at();
    if (start < lineEnd && Grammar.isWhitespace(in.at(start))) {
      int stop = Grammar.firstNot(in, start, lineEnd, Grammar::isWhitespace);
      seen.note(DeviationKind.WHITESPACE_BEFORE_FIRST_FIELD, start, stop, "a field-name");
      tiling.leaf(Role.UNPARSED, lineEnd);
      return;
    }
    int nameLimit = firstLineEnd(start);
    int colon = in.indexOf(':', start, nameLimit);
    if (colon < 0) {
      withoutColon(start, nameLimit);
      return;
    }
    name(start, colon);
    tiling.leaf(Role.COLON, colon + 1);
    value(colon + 1);
  }

  private void withoutColon(int start, int nameLimit) {
    boolean cutOff = in.at(end - 1) != '\n';
    if (cutOff && nameLimit == lineEnd) {
      name(start, lineEnd);
    } else {
      seen.note(DeviationKind.MISSING_COLON, start, nameLimit, "field-name \":\"");
      tiling.leaf(Role.UNPARSED, lineEnd);
    }
  }

  private void name(int start, int limit) {
    int stop = Grammar.trimEnd(in, start, limit);
    if (start == stop) {
      seen.note(DeviationKind.EMPTY_FIELD_NAME, start, limit + 1, TOKEN);
    }
    seen.noteOutside(Grammar::isTchar, DeviationKind.INVALID_FIELD_NAME, start, stop, TOKEN);
    name = in.slice(start, stop).latin1();
    tiling.leaf(Role.FIELD_NAME, stop);
    if (stop < limit) {
      seen.note(DeviationKind.SPACE_BEFORE_COLON, stop, limit, "\":\"");
      tiling.leaf(Role.BWS, limit);
    }
  }

  private void value(int start) {
    int stop = valueEnd(start);
    int first = Grammar.firstNot(in, start, stop, Grammar::isWhitespace);
    tiling.leaf(Role.OWS, first);
    if (first < stop) {
      tiling.add(in.indexOf('\n', first, stop) < 0 ? unfolded(first, stop) : folded(first, stop));
    }
    tiling.leaf(Role.OWS, lineEnd);
  }

  /// Where the whitespace after the value begins; that of an empty folded line is of the fold.
  private int valueEnd(int start) {
    int stop = Grammar.trimEnd(in, start, lineEnd);
    return stop > start && in.at(stop - 1) == '\n' ? lineEnd : stop;
  }

  /// A value on one line, by the grammar of its field. One that the octets end in is read, but not
  /// judged: it may go on.
  private Node unfolded(int start, int stop) {
    noteInvalid(start, stop);
    boolean cutOff = in.at(end - 1) != '\n';
    return FieldValue.dissect(name, start, stop, cutOff ? Seen.unheard(in) : seen);
  }

  /// `field-content` and `obs-fold` in turns.
  private Node folded(int start, int stop) {
    Tiling value = new Tiling(start);
    while (value.at() < stop) {
      int lf = in.indexOf('\n', value.at(), stop);
      int contentEnd = stop;
      if (lf >= 0) {
        int foldStart = LineEnd.startOf(in, value.at(), lf + 1);
        contentEnd = Grammar.trimEnd(in, value.at(), foldStart);
      }
      noteInvalid(value.at(), contentEnd);
      value.leaf(Role.FIELD_CONTENT, contentEnd);
      if (lf >= 0) {
        fold(value, lf, stop);
      }
    }
    return value.close(Role.FIELD_VALUE);
  }

  /// `obs-fold = OWS CRLF RWS`, RFC 9112 §5.2.
  private void fold(Tiling value, int lf, int stop) {
    int foldEnd = Grammar.firstNot(in, lf + 1, stop, Grammar::isWhitespace);
    seen.note(DeviationKind.OBS_FOLD, value.at(), foldEnd, "one line");
    if (lf == value.at() || in.at(lf - 1) != '\r') {
      seen.note(DeviationKind.BARE_LF, lf, lf + 1, "CRLF");
    }
    value.leaf(Role.OBS_FOLD, foldEnd);
  }

  private void noteInvalid(int start, int stop) {
    seen.noteOutside(c -> c != '\r', DeviationKind.BARE_CR, start, stop, "CRLF, or no CR");
    seen.noteOutside(
        c -> Grammar.isText(c) || c == '\r',
        DeviationKind.INVALID_FIELD_VALUE,
        start,
        stop,
        "HTAB / SP / VCHAR");
    seen.noteOutside(
        c -> !Grammar.isObsText(c), DeviationKind.OBS_TEXT, start, stop, "octets of ASCII");
  }

  private int firstLineEnd(int start) {
    int lf = in.indexOf('\n', start, end);
    return lf < 0 ? lineEnd : LineEnd.startOf(in, start, lf + 1);
  }
}
