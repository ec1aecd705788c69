package dev.httpanatomy.dissection.field;

import dev.httpanatomy.dissection.DeviationKind;
import dev.httpanatomy.dissection.Node;
import dev.httpanatomy.dissection.Role;
import dev.httpanatomy.dissection.Tiling;
import dev.httpanatomy.dissection.http1.Grammar;
import dev.httpanatomy.dissection.http1.Seen;
import dev.httpanatomy.wire.Octets;
import java.util.function.IntPredicate;

/// The place in a field-value up to which parts were laid, and the window in which the next may
/// lie.
///
/// Rules narrow the window, never widen it, so each member of a list is read for itself. Once a
/// value has given [#MOST] leaves there seems to be nothing more, and the rest becomes one leaf.
final class Parts {

  /// How many leaves of one value are told apart.
  static final int MOST = 2000;

  /// What [#peek] gives where nothing is left.
  static final int NOTHING = -1;

  private final Octets in;
  private final Seen seen;
  private Tiling tiling;
  private int end;
  private int left = MOST;

  /// False after a quote or angle that nothing closes, so that no window is searched for it twice.
  private boolean enclosing = true;

  Parts(int start, int end, Seen seen) {
    this.in = seen.octets();
    this.seen = seen;
    this.tiling = new Tiling(start);
    this.end = end;
  }

  Octets octets() {
    return in;
  }

  /// Where the next part begins.
  int at() {
    return tiling.at();
  }

  /// Where the window ends.
  int end() {
    return end;
  }

  boolean hasMore() {
    return tiling.at() < end && left > 0;
  }

  /// The next octet, or [#NOTHING].
  int peek() {
    return peek(0);
  }

  /// The octet that comes `ahead` octets after the next one, or [#NOTHING].
  int peek(int ahead) {
    return hasMore() && at() + ahead < end ? in.at(at() + ahead) : NOTHING;
  }

  /// The octets from here to `stop` as text.
  String text(int stop) {
    return in.slice(at(), stop).latin1();
  }

  /// Where the run of octets of a set ends that begins here.
  int runEnd(IntPredicate set) {
    return runEnd(at(), set);
  }

  /// Where the run of octets of a set ends that begins at `from`.
  int runEnd(int from, IntPredicate set) {
    int i = from;
    while (i < end && set.test(in.at(i))) {
      i++;
    }
    return i;
  }

  /// Where the whitespace before `stop` begins.
  int trimmed(int stop) {
    int i = stop;
    while (i > at() && Grammar.isWhitespace(in.at(i - 1))) {
      i--;
    }
    return i;
  }

  /// Where a delimiter first stands from here, or the end of the window.
  int find(int delimiter, Delimiting where) {
    return find(at(), delimiter, where);
  }

  /// Where a delimiter first stands at or after `from`, or the end of the window.
  int find(int from, int delimiter, Delimiting where) {
    for (int i = from; i < end; i++) {
      int octet = in.at(i);
      if (octet == delimiter) {
        return i;
      } else if (enclosing && where != Delimiting.EVERYWHERE) {
        i = close(i, octet, where);
      }
    }
    return end;
  }

  /// Where what is opened at `at` is closed; `at` if nothing is opened there or nothing closes it.
  private int close(int at, int octet, Delimiting where) {
    int close = at;
    if (octet == '"') {
      close = closingQuote(at, where != Delimiting.OUTSIDE_TAGS);
    } else if (octet == '<' && where == Delimiting.OUTSIDE_QUOTES_AND_ANGLES) {
      close = closingAngle(at);
    }
    enclosing = close >= 0;
    return Math.max(close, at);
  }

  /// Where the angle is that closes the one at `open`; `open` where another opens before it, -1
  /// where there is none.
  private int closingAngle(int open) {
    int next = runEnd(open + 1, octet -> octet != '<' && octet != '>');
    return next == end ? -1 : in.at(next) == '>' ? next : open;
  }

  /// Where the quote is that closes the one at `open`, or -1.
  int closingQuote(int open, boolean escapes) {
    for (int i = open + 1; i < end; i++) {
      int octet = in.at(i);
      if (octet == '"') {
        return i;
      } else if (octet == '\\' && escapes) {
        i++;
      }
    }
    return -1;
  }

  /// Lays a leaf up to `stop`; nothing where that is here.
  void leaf(Role role, int stop) {
    if (stop > at()) {
      tiling.leaf(role, stop);
      left--;
    }
  }

  /// Lays one octet, if it is the next.
  boolean octet(Role role, int octet) {
    boolean there = peek() == octet;
    if (there) {
      leaf(role, at() + 1);
    }
    return there;
  }

  /// Lays a run of octets of a set, if there is one.
  boolean run(Role role, IntPredicate set) {
    int before = at();
    if (hasMore()) {
      leaf(role, runEnd(set));
    }
    return at() > before;
  }

  /// Lays whitespace that may be there.
  void ows() {
    run(Role.OWS, Grammar::isWhitespace);
  }

  /// Lays whitespace that should not be there, but is read.
  void bws() {
    run(Role.BWS, Grammar::isWhitespace);
  }

  /// Lays a run of octets of a set; where there is none, the rest of the window is `unparsed`.
  boolean need(Role role, IntPredicate set, String expected) {
    boolean there = run(role, set);
    if (!there) {
      missing(expected);
    }
    return there;
  }

  /// Lays the octets up to `stop`, and notes those that are not of a set; those that no field may
  /// hold are noted already.
  void loose(Role role, int stop, IntPredicate set, String expected) {
    if (left > 0) {
      IntPredicate fine = octet -> set.test(octet) || !isVisibleAscii(octet);
      seen.noteOutside(fine, DeviationKind.INVALID_FIELD_SYNTAX, at(), stop, expected);
    }
    leaf(role, stop);
  }

  /// Whether an octet is one that any field may hold.
  static boolean isVisibleAscii(int octet) {
    return Grammar.isText(octet) && !Grammar.isObsText(octet);
  }

  /// Notes that something else is expected in place of the rest of the window, which is `unparsed`.
  void missing(String expected) {
    note(at(), end, expected);
    leaf(Role.UNPARSED, end);
  }

  /// Notes that something else is expected in place of `[start, stop)`.
  void note(int start, int stop, String expected) {
    if (left > 0) {
      seen.note(DeviationKind.INVALID_FIELD_SYNTAX, start, stop, expected);
    }
  }

  /// Lays a part that was made elsewhere.
  void add(Node part) {
    tiling.add(part);
    left -= (int) part.leaves().count();
  }

  /// Lays the octets up to `stop` by a rule, all of them.
  void within(int stop, FieldGrammar rule) {
    int outerEnd = end;
    boolean outerEnclosing = enclosing;
    end = stop;
    enclosing = true;
    rule.lay(this);
    if (at() < end) {
      missing("nothing more");
    }
    end = outerEnd;
    enclosing = outerEnclosing;
  }

  /// Lays the octets up to `stop` by a rule as parts of one node.
  void node(Role role, int stop, FieldGrammar rule) {
    Tiling outer = tiling;
    tiling = new Tiling(at());
    within(stop, rule);
    Tiling inner = tiling;
    tiling = outer;
    if (!inner.isEmpty()) {
      outer.add(inner.close(role));
    }
  }

  /// All that was laid, as one node.
  Node close(Role role) {
    return tiling.close(role);
  }
}
