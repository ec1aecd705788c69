package dev.httpanatomy.httpbin;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Lengths of time as clients write them: seconds with a fraction, or in go-httpbin's dialect also
/// as Go writes them, `1m1.5s`.
public final class Durations {

  private static final Pattern SECONDS =
      Pattern.compile("(?i)[+-]?((\\d+\\.?\\d*|\\.\\d+)(e[+-]?\\d{1,9})?|inf(inity)?)");
  private static final Pattern PART =
      Pattern.compile("(\\d+\\.?\\d*|\\.\\d+)(ns|us|\u00b5s|\u03bcs|ms|s|m|h)");
  private static final Pattern PARTS = Pattern.compile("\\+?(" + PART + ")+");
  private static final Map<String, Long> NANOS =
      Map.of(
          "ns", 1L,
          "us", 1_000L,
          "\u00b5s", 1_000L,
          "\u03bcs", 1_000L,
          "ms", 1_000_000L,
          "s", 1_000_000_000L,
          "m", 60_000_000_000L,
          "h", 3_600_000_000_000L);
  private static final double NANOS_PER_SECOND = 1e9;
  private static final int LONGEST_TEXT = 100;

  private Durations() {}

  /// Reads one; none if it is no length of time, or a negative one. What is more than 292 years is
  /// that.
  public static Optional<Duration> parse(String text, Dialect dialect) {
    String number = dialect.isGo() ? text : text.strip();
    if (number.length() > LONGEST_TEXT) {
      return Optional.empty();
    } else if (SECONDS.matcher(number).matches()) {
      String finite = number.replaceFirst("(?i)inf(inity)?$", "1e999");
      double nanos = Double.parseDouble(finite) * NANOS_PER_SECOND;
      return nanos < 0 ? Optional.empty() : Optional.of(Duration.ofNanos((long) nanos));
    } else if (dialect.isGo() && PARTS.matcher(number).matches()) {
      return Optional.of(Duration.ofNanos(sum(number)));
    }
    return Optional.empty();
  }

  private static long sum(String text) {
    BigDecimal nanos = BigDecimal.ZERO;
    Matcher part = PART.matcher(text);
    while (part.find()) {
      BigDecimal unit = BigDecimal.valueOf(NANOS.getOrDefault(part.group(2), 0L));
      nanos = nanos.add(new BigDecimal(part.group(1)).multiply(unit));
    }
    return nanos.min(BigDecimal.valueOf(Long.MAX_VALUE)).longValue();
  }

  public static HttpbinError invalid(String name, Duration most) {
    return HttpbinError.of(
        400, "%s is a length of time of %s at the most".formatted(name, seconds(most)));
  }

  /// As `10 s`.
  public static String seconds(Duration duration) {
    return BigDecimal.valueOf(duration.toMillis(), 3).stripTrailingZeros().toPlainString() + " s";
  }
}
