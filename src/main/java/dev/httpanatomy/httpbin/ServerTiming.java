package dev.httpanatomy.httpbin;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The field Server-Timing (W3C Server Timing §3.1), as go-httpbin writes it: durations in
/// milliseconds.
public final class ServerTiming {

  /// Its name.
  public static final String NAME = "Server-Timing";

  private static final double NANOS_PER_MILLISECOND = 1e6;

  private final List<String> metrics = new ArrayList<>();

  /// Adds a metric.
  ///
  /// @param description without quotes
  public ServerTiming with(String name, Duration duration, String description) {
    double milliseconds = duration.toNanos() / NANOS_PER_MILLISECOND;
    metrics.add(
        String.format(Locale.ROOT, "%s;dur=%.2f;desc=\"%s\"", name, milliseconds, description));
    return this;
  }

  @Override
  public String toString() {
    return String.join(", ", metrics);
  }
}
