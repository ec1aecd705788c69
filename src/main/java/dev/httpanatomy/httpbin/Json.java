package dev.httpanatomy.httpbin;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Writes JSON as a dialect does: indented by two spaces, without a line end.
///
/// httpbin sorts members and writes ASCII alone, as Python's `json.dumps` does; go-httpbin keeps
/// the order of maps, and writes UTF-8.
public final class Json {

  private static final String INDENT = "  ";

  private final StringBuilder out = new StringBuilder();
  private final Dialect dialect;
  private final boolean indented;

  private Json(Dialect dialect, boolean indented) {
    this.dialect = dialect;
    this.indented = indented;
  }

  /// Writes a value.
  ///
  /// @param value null, a text, a number, a boolean, or a map or collection of these
  public static String write(@Nullable Object value, Dialect dialect) {
    Json json = new Json(dialect, true);
    json.value(value, "\n");
    return json.out.toString();
  }

  /// Writes a value in one line, as the streams of JSON lines have it; members in their order.
  public static String line(@Nullable Object value, Dialect dialect) {
    Json json = new Json(dialect, false);
    json.value(value, "");
    return json.out.toString();
  }

  private void value(@Nullable Object value, String line) {
    switch (value) {
      case null -> out.append("null");
      case String text -> string(text);
      case Boolean bool -> out.append(bool);
      case Integer number -> out.append(number);
      case Long number -> out.append(number);
      case BigInteger number -> out.append(number);
      case Number number -> fraction(number.doubleValue());
      case Map<?, ?> map -> object(map, line);
      case Collection<?> list -> sequence(list, '[', ']', line, each -> value(each, deeper(line)));
      default -> throw new IllegalArgumentException("no JSON: " + value.getClass());
    }
  }

  private void object(Map<?, ?> map, String line) {
    boolean sorted = indented && !dialect.isGo();
    Map<?, ?> members = sorted ? new TreeMap<Object, @Nullable Object>(map) : map;
    sequence(
        members.entrySet(),
        '{',
        '}',
        line,
        member -> {
          string(member.getKey().toString());
          out.append(indented || !dialect.isGo() ? ": " : ":");
          value(member.getValue(), deeper(line));
        });
  }

  private <T> void sequence(
      Collection<T> items, char open, char close, String line, Consumer<T> write) {
    out.append(open);
    for (Iterator<T> each = items.iterator(); each.hasNext(); ) {
      out.append(deeper(line));
      write.accept(each.next());
      if (each.hasNext()) {
        out.append(indented || dialect.isGo() ? "," : ", ");
      }
    }
    out.append(items.isEmpty() ? "" : line).append(close);
  }

  private String deeper(String line) {
    return indented ? line + INDENT : line;
  }

  private void string(String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        case '\b' -> out.append("\\b");
        case '\f' -> out.append("\\f");
        default -> character(c);
      }
    }
    out.append('"');
  }

  private void character(char c) {
    boolean escaped =
        c < ' ' || (dialect.isGo() ? c == '\u2028' || c == '\u2029' : c > '~' && c != 0x7F);
    if (escaped) {
      out.append("\\u").append(String.format(Locale.ROOT, "%04x", (int) c));
    } else {
      out.append(c);
    }
  }

  /// A number that is not known to be whole: 1.0 to Python, 1 to Go; with an exponent where it is
  /// very large or very small.
  private void fraction(double number) {
    if (!Double.isFinite(number)) {
      out.append("null");
      return;
    }
    BigDecimal exact = new BigDecimal(Double.toString(number)).stripTrailingZeros();
    int exponent = exact.precision() - exact.scale() - 1;
    boolean go = dialect.isGo();
    if (number == 0) {
      out.append(1 / number < 0 ? "-" : "").append(go ? "0" : "0.0");
    } else if (exponent < (go ? -6 : -4) || exponent >= (go ? 21 : 16)) {
      BigDecimal mantissa = exact.movePointLeft(exponent);
      String digits = go ? "%d" : "%02d";
      out.append(mantissa.stripTrailingZeros().toPlainString())
          .append(exponent < 0 ? "e-" : "e+")
          .append(String.format(Locale.ROOT, digits, Math.abs(exponent)));
    } else {
      String plain = exact.toPlainString();
      out.append(plain).append(go || plain.contains(".") ? "" : ".0");
    }
  }
}
