package dev.httpanatomy.httpbin.streaming;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the field Range (RFC 9110 §14.1, §14.2) as the references do.
///
/// None stands for the whole, an empty list for what can't be satisfied.
final class ByteRanges {

  private static final Pattern UNIT = Pattern.compile("(?i)\\s*bytes\\s*=(?<set>.*)");
  private static final Pattern SPEC = Pattern.compile("\\s*(\\d*)\\s*-\\s*(\\d*)\\s*");

  /// Who asks for more has nothing good in mind (RFC 9110 §14.2), and gets the whole.
  private static final int MOST = 100;

  private static final int NINE_DIGITS = 9;

  private ByteRanges() {}

  /// One range. As with httpbin one that leads beyond the end can't be satisfied, against RFC 9110
  /// §14.1.2: its clients test for that.
  static Optional<List<ByteRange>> single(String field, int size) {
    Optional<Matcher> spec = set(field).map(SPEC::matcher).filter(Matcher::matches);
    if (spec.isEmpty() || spec.get().group(1).isEmpty() && spec.get().group(2).isEmpty()) {
      return Optional.empty();
    }
    String first = spec.get().group(1);
    String last = spec.get().group(2);
    int from = first.isEmpty() ? Math.max(0, size - number(last)) : number(first);
    int to = first.isEmpty() || last.isEmpty() ? size - 1 : number(last);
    return Optional.of(from > to || to >= size ? List.of() : List.of(new ByteRange(from, to)));
  }

  /// One range or several. As with go-httpbin a set with an invalid one can't be satisfied.
  static Optional<List<ByteRange>> several(String field, int size) {
    Optional<String> set = set(field);
    if (set.isEmpty()) {
      return Optional.empty();
    }
    List<ByteRange> ranges = new ArrayList<>();
    String[] specs = set.get().split(",", MOST + 1);
    long total = 0;
    for (String text : specs) {
      Matcher spec = SPEC.matcher(text);
      if (!spec.matches() || !isValid(spec.group(1), spec.group(2))) {
        return Optional.of(List.of());
      }
      String first = spec.group(1);
      String last = spec.group(2);
      int from = first.isEmpty() ? Math.max(0, size - number(last)) : number(first);
      int to = first.isEmpty() || last.isEmpty() ? size - 1 : Math.min(number(last), size - 1);
      if (from <= to) {
        ranges.add(new ByteRange(from, to));
        total += to - from + 1;
      }
    }
    return specs.length > MOST || total > size ? Optional.empty() : Optional.of(ranges);
  }

  private static boolean isValid(String first, String last) {
    boolean reversed = !first.isEmpty() && !last.isEmpty() && number(last) < number(first);
    return !reversed && !(first.isEmpty() && last.isEmpty());
  }

  /// None if it is of another unit.
  private static Optional<String> set(String field) {
    return Optional.of(UNIT.matcher(field)).filter(Matcher::matches).map(unit -> unit.group("set"));
  }

  /// What has more than nine digits is beyond all sizes.
  private static int number(String digits) {
    String significant = digits.replaceFirst("^0+(?=.)", "");
    return significant.length() > NINE_DIGITS ? Integer.MAX_VALUE : Integer.parseInt(significant);
  }
}
