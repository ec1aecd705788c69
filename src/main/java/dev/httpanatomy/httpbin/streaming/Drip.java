package dev.httpanatomy.httpbin.streaming;

import dev.httpanatomy.httpbin.Durations;
import dev.httpanatomy.httpbin.HttpbinError;
import dev.httpanatomy.httpbin.HttpbinRequest;
import dev.httpanatomy.httpbin.ServerTiming;
import java.time.Duration;

/// How to drip.
///
/// @param delay before the status-line
/// @param duration from the first octet to the last, or in httpbin's dialect to the end of the
///   pause after it
/// @param octets 1 or more
/// @param asked how many were asked for
/// @param code a status-code, 200 to 999
/// @param pause between octets
record Drip(Duration delay, Duration duration, int octets, int asked, int code, Duration pause) {

  /// What httpbin sends at the most, whatever it is asked for.
  static final int MOST = 10 * 1024 * 1024;

  private static final Duration TWO_SECONDS = Duration.ofSeconds(2);
  private static final int HIGHEST = 999;
  private static final int HIGHEST_OF_GO = 599;

  /// @throws HttpbinError 400 for what is no number, and for what is beyond a limit
  static Drip of(HttpbinRequest request) {
    boolean go = request.dialect().isGo();
    Arguments arguments = new Arguments(request);
    Duration duration = arguments.duration("duration", TWO_SECONDS);
    Duration delay = arguments.duration("delay", go ? TWO_SECONDS : Duration.ZERO);
    int asked = arguments.whole("numbytes", 10);
    int code = arguments.whole("code", 200);
    Duration most = request.limits().maxDuration();
    if (asked <= 0) {
      throw HttpbinError.of(400, "number of bytes must be positive");
    } else if (go && asked > request.limits().maxBody().toBytes()) {
      throw HttpbinError.of(
          400, "numbytes is %d at the most".formatted(request.limits().maxBody().toBytes()));
    } else if (delay.plus(duration).compareTo(most) > 0) {
      throw Durations.invalid("the sum of delay and duration", most);
    } else if (code < 200 || code > (go ? HIGHEST_OF_GO : HIGHEST)) {
      throw HttpbinError.of(400, "code is a status-code of 200 or more");
    }
    int octets = Math.min(asked, MOST);
    Duration pause = duration.dividedBy(go ? Math.max(octets - 1, 1) : octets);
    return new Drip(delay, duration, octets, asked, code, pause);
  }

  /// Whether a response with this status-code has content (RFC 9110 §15.3.5, §15.3.6, §15.4.5).
  boolean hasContent() {
    return code != 204 && code != 205 && code != 304;
  }

  String timing() {
    return new ServerTiming()
        .with("total_duration", delay.plus(duration), "total request duration")
        .with("initial_delay", delay, "initial delay")
        .with("write_duration", duration, "duration of writes after initial delay")
        .with("pause_per_write", pause, "computed pause between writes")
        .toString();
  }
}
