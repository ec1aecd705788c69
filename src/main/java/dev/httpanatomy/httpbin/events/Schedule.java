package dev.httpanatomy.httpbin.events;

import dev.httpanatomy.httpbin.Dialect;
import dev.httpanatomy.httpbin.Durations;
import dev.httpanatomy.httpbin.HttpbinError;
import dev.httpanatomy.httpbin.HttpbinRequest;
import dev.httpanatomy.httpbin.Numbers;
import java.time.Duration;
import java.util.Optional;

/// How many events there are to be, and when.
///
/// @param count 1 or more
/// @param asked how many were asked for
/// @param duration from the first to the last
/// @param delay before the first
/// @param jitter how irregular they are: 0 for not at all, 1 for pauses between nothing and twice
///   as long
record Schedule(int count, int asked, Duration duration, Duration delay, double jitter) {

  private static final int COUNT = 10;

  /// @param duration how long it takes unless the request says
  /// @param most how many events there may be
  /// @param lowered whether a count beyond that is lowered to it, or else refused
  /// @throws HttpbinError 400 for what is no number, and for what is beyond a limit
  static Schedule of(HttpbinRequest request, Duration duration, int most, boolean lowered) {
    int asked = text(request, "count").map(value -> Numbers.whole("count", value)).orElse(COUNT);
    if (!lowered && (asked < 1 || asked > most)) {
      throw HttpbinError.of(400, "count is 1 to %d".formatted(most));
    }
    Duration longest = request.limits().maxDuration();
    Duration whole =
        time(request, "duration", duration.compareTo(longest) < 0 ? duration : longest);
    Duration delay = time(request, "delay", Duration.ZERO);
    if (whole.plus(delay).compareTo(longest) > 0) {
      throw Durations.invalid("the sum of delay and duration", longest);
    }
    return new Schedule(Math.clamp(asked, 1, most), asked, whole, delay, jitter(request));
  }

  /// Between two events.
  Duration pause() {
    return duration.dividedBy(Math.max(count - 1, 1));
  }

  /// When an event is due, in nanoseconds after the first one.
  ///
  /// @param id of the first it is 0
  /// @param chance at least 0 and less than 1
  long due(int id, double chance) {
    long regular = pause().toNanos() * id;
    boolean fixed = id == 0 || id == count - 1;
    return fixed ? regular : regular + (long) (pause().toNanos() * jitter * (chance - 0.5));
  }

  private static double jitter(HttpbinRequest request) {
    try {
      double jitter = Double.parseDouble(text(request, "jitter").orElse("0"));
      if (jitter >= 0 && jitter <= 1) {
        return jitter;
      }
    } catch (NumberFormatException notANumber) {
      // As if it were out of range.
    }
    throw HttpbinError.of(400, "jitter is a number from 0 to 1");
  }

  private static Duration time(HttpbinRequest request, String name, Duration otherwise) {
    Duration longest = request.limits().maxDuration();
    return text(request, name)
        .map(value ->
            Durations.parse(value, Dialect.GO_HTTPBIN)
                .filter(each -> each.compareTo(longest) <= 0)
                .orElseThrow(() -> Durations.invalid(name, longest)))
        .orElse(otherwise);
  }

  /// An empty value is none.
  private static Optional<String> text(HttpbinRequest request, String name) {
    return request.parameter(name).filter(value -> !value.isEmpty());
  }
}
