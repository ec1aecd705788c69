package dev.httpanatomy.httpbin.extra;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.httpanatomy.httpbin.Dialect;
import dev.httpanatomy.httpbin.Durations;
import dev.httpanatomy.httpbin.ExactFields;
import dev.httpanatomy.httpbin.HttpbinController;
import dev.httpanatomy.httpbin.HttpbinError;
import dev.httpanatomy.httpbin.HttpbinRequest;
import dev.httpanatomy.httpbin.Numbers;
import dev.httpanatomy.httpbin.Pauses;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;

/// Sends an amount of octets at once, or lines little by little.
@HttpbinController
final class AmountController {

  private static final Map<String, Long> UNITS =
      Map.of("", 1L, "b", 1L, "kb", 1L << 10, "mb", 1L << 20, "gb", 1L << 30);
  private static final String LETTERS = "|ABCDEFGHIJKLMNOPQRSTUVWXYZ-abcdefghijklmnopqrstuvwxyz\n";
  private static final Duration TWO_SECONDS = Duration.ofSeconds(2);
  private static final int MOST_LINES = 10_000;
  private static final int BLOCK = 8192;

  /// Lines that are due so soon after another are sent with it.
  private static final long SHORTEST_PAUSE_NANOS = 10_000_000;

  private final Pauses pauses;

  AmountController(Pauses pauses) {
    this.pauses = pauses;
  }

  @GetMapping("/data")
  void data(HttpbinRequest request, HttpServletResponse response) throws IOException {
    Long unit = UNITS.get(request.parameter("unit").orElse("").toLowerCase(Locale.ROOT));
    if (unit == null) {
      throw HttpbinError.of(400, "unit is B, KB, MB or GB");
    }
    long size = request.parameter("size").map(text -> Numbers.whole("size", text)).orElse(1);
    long most = request.limits().maxContent().toBytes();
    if (size < 0 || size * unit > most) {
      throw HttpbinError.of(400, "the size is %d octets at the most".formatted(most));
    }
    ExactFields.contentType(request.servlet(), SafeType.PLAIN);
    response.setContentLengthLong(size * unit);
    byte[] letters = LETTERS.repeat(BLOCK / LETTERS.length()).getBytes(UTF_8);
    OutputStream out = response.getOutputStream();
    for (long left = isHead(request) ? 0 : size * unit; left > 0; left -= letters.length) {
      out.write(letters, 0, (int) Math.min(left, letters.length));
    }
  }

  @GetMapping("/drip-lines")
  void lines(HttpbinRequest request, HttpServletResponse response) throws IOException {
    int lines = request.parameter("numbytes").map(t -> Numbers.whole("numbytes", t)).orElse(10);
    int code = request.parameter("code").map(t -> Numbers.whole("code", t)).orElse(200);
    Duration most = request.limits().maxDuration();
    Duration usual = most.compareTo(TWO_SECONDS) < 0 ? most : TWO_SECONDS;
    Duration duration = time(request, "duration", usual, most);
    Duration delay = time(request, "delay", Duration.ZERO, most);
    if (lines < 1 || lines > MOST_LINES) {
      throw HttpbinError.of(400, "numbytes is 1 to %d".formatted(MOST_LINES));
    } else if (code < 200 || code > 599 || code == 204 || code == 205 || code == 304) {
      throw HttpbinError.of(400, "code is a status-code from 200 to 599 that comes with content");
    } else if (delay.plus(duration).compareTo(most) > 0) {
      throw Durations.invalid("the sum of delay and duration", most);
    }
    pause(request, delay.toNanos());
    response.setStatus(code);
    ExactFields.contentType(request.servlet(), SafeType.PLAIN);
    response.setContentLength(2 * lines);
    response.flushBuffer();
    OutputStream out = response.getOutputStream();
    long first = System.nanoTime();
    long between = duration.toNanos() / Math.max(lines - 1, 1);
    for (int line = 0; line < lines && !isHead(request); line++) {
      long early = first + line * between - System.nanoTime();
      if (early >= SHORTEST_PAUSE_NANOS) {
        out.flush();
        pause(request, early);
      }
      out.write("*\n".getBytes(UTF_8));
    }
  }

  private static Duration time(HttpbinRequest request, String name, Duration usual, Duration most) {
    return request
        .parameter(name)
        .map(text ->
            Durations.parse(text, Dialect.GO_HTTPBIN)
                .filter(each -> each.compareTo(most) <= 0)
                .orElseThrow(() -> Durations.invalid(name, most)))
        .orElse(usual);
  }

  private void pause(HttpbinRequest request, long nanos) throws IOException {
    if (nanos > 0 && !pauses.pause(nanos)) {
      ExactFields.endPoint(request.servlet()).close();
      throw new IOException("the service stops");
    }
  }

  private static boolean isHead(HttpbinRequest request) {
    return request.method().equals("HEAD");
  }
}
