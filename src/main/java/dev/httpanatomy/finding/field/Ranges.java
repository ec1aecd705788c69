package dev.httpanatomy.finding.field;

import static dev.httpanatomy.finding.Severity.NOTE;
import static dev.httpanatomy.finding.Severity.WARNING;

import dev.httpanatomy.dissection.Dissection;
import dev.httpanatomy.dissection.Node;
import dev.httpanatomy.dissection.Role;
import dev.httpanatomy.finding.Finding;
import dev.httpanatomy.finding.Quoted;
import dev.httpanatomy.finding.Rule;
import dev.httpanatomy.finding.Subject;
import dev.httpanatomy.wire.Span;
import dev.httpanatomy.wording.Sentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// `Range` in a request, RFC 9110 §14.2.
public final class Ranges implements Subject {

  static final Rule REVERSED =
      new Rule(
          "range-ends-before-it-begins",
          WARNING,
          "a range whose last position is below its first",
          """
          Positions count from 0, and the last one is sent too. A set with such a range is invalid as a
          whole, which a server ignores, so that it sends everything, or refuses; often the sender wrote
          a length where the last position belongs.
          """,
          "Write the first and the last position.",
          "RFC 9110 §14.1.1");

  static final Rule OVERLAPPING =
      new Rule(
          "overlapping-ranges",
          WARNING,
          "ranges that overlap",
          """
          The same octets are asked for more than once. Many such ranges in one small request make a
          server send a great deal, which was used to bring servers down; so servers join them, ignore
          Range, or refuse the request.
          """,
          "Join ranges that overlap.",
          "RFC 9110 §14.2");

  static final Rule MANY =
      new Rule(
          "many-ranges",
          NOTE,
          "a great many ranges in one request",
          """
          Each range becomes a part with a header section of its own. A server may ignore or refuse a
          Range of many small ranges, as a sign of a broken client or of an attack.
          """,
          "Ask for fewer and larger ranges.",
          "RFC 9110 §14.2");

  static final Rule UNKNOWN_UNIT =
      new Rule(
          "unknown-range-unit",
          NOTE,
          "a range in another unit than bytes",
          """
          Only bytes is in common use. A server must ignore a Range whose unit it does not know, and then
          sends everything; units of an application's own need servers that know them.
          """,
          "Ask for bytes, unless the server knows the unit.",
          "RFC 9110 §14.2");

  static final Rule WITHOUT_EFFECT =
      new Rule(
          "range-without-effect",
          NOTE,
          "a Range on a request other than GET",
          """
          Ranges are defined for GET alone, and a server must ignore the field with other methods. So
          it neither cuts the content of an upload nor tells the length of a part to HEAD.
          """,
          "Send Range with GET only.",
          "RFC 9110 §14.2");

  private static final int MANY_RANGES = 20;

  /// Positions of more digits than this are not compared.
  private static final int MOST_DIGITS = 18;

  @Override
  public List<Rule> rules() {
    return List.of(REVERSED, OVERLAPPING, MANY, UNKNOWN_UNIT, WITHOUT_EFFECT);
  }

  @Override
  public void check(Dissection message, Consumer<Finding> found) {
    Parted.values(message, "Range").forEach(value -> checkValue(message, value, found));
  }

  private static void checkValue(Dissection message, Node value, Consumer<Finding> found) {
    String method = Parted.method(message);
    if (!method.isEmpty() && !method.equals("GET")) {
      Sentence words = Sentence.of("ignored, for the method is {0}", Quoted.of(method));
      found.accept(WITHOUT_EFFECT.at(value.span(), words));
    }
    Optional<Node> unit = value.child(Role.RANGE_UNIT);
    if (unit.isPresent() && !message.text(unit.get()).equalsIgnoreCase("bytes")) {
      Sentence words =
          Sentence.of("expected \"bytes\", found {0}", Quoted.of(message.text(unit.get())));
      found.accept(UNKNOWN_UNIT.at(unit.get().span(), words));
      return;
    }
    List<Node> specs = value.children(Role.RANGE_SPEC).toList();
    if (specs.size() > MANY_RANGES) {
      found.accept(MANY.at(value.span(), Sentence.of("{0} ranges", specs.size())));
    }
    List<Positions> ranges = new ArrayList<>();
    for (Node spec : specs) {
      positions(message, spec).ifPresent(ranges::add);
    }
    for (Positions range : ranges) {
      if (range.last() < range.first()) {
        Sentence words = Sentence.of("{0} is below {1}", range.last(), range.first());
        found.accept(REVERSED.at(range.at(), words));
      }
    }
    checkOverlaps(ranges, found);
  }

  private static void checkOverlaps(List<Positions> ranges, Consumer<Finding> found) {
    List<Positions> inOrder =
        ranges.stream()
            .filter(range -> range.first() <= range.last())
            .sorted(Comparator.comparingLong(Positions::first))
            .toList();
    long reached = -1;
    for (Positions range : inOrder) {
      if (range.first() <= reached) {
        Sentence words = Sentence.of("position {0} is in another range as well", range.first());
        found.accept(OVERLAPPING.at(range.at(), words));
      }
      reached = Math.max(reached, range.last());
    }
  }

  /// The positions of a range that has a first one; nothing of one that counts from the end.
  private static Optional<Positions> positions(Dissection message, Node spec) {
    String first = Parted.text(message, spec, Role.FIRST_POS);
    String last = Parted.text(message, spec, Role.LAST_POS);
    boolean readable = !first.isEmpty() && first.length() <= MOST_DIGITS;
    if (!readable || last.length() > MOST_DIGITS || spec.child(Role.UNPARSED).isPresent()) {
      return Optional.empty();
    }
    long end = last.isEmpty() ? Long.MAX_VALUE : Long.parseLong(last);
    return Optional.of(new Positions(Long.parseLong(first), end, spec.span()));
  }

  /// @param last which is asked for as well
  private record Positions(long first, long last, Span at) {}
}
