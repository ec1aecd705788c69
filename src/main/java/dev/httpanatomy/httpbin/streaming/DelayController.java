package dev.httpanatomy.httpbin.streaming;

import dev.httpanatomy.httpbin.Answers;
import dev.httpanatomy.httpbin.Durations;
import dev.httpanatomy.httpbin.Echo;
import dev.httpanatomy.httpbin.ExactFields;
import dev.httpanatomy.httpbin.HttpbinController;
import dev.httpanatomy.httpbin.HttpbinError;
import dev.httpanatomy.httpbin.HttpbinRequest;
import dev.httpanatomy.httpbin.Pauses;
import dev.httpanatomy.httpbin.Reply;
import dev.httpanatomy.httpbin.ServerTiming;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/// Answers late, or slowly.
@HttpbinController
final class DelayController {

  private final Pauses pauses;
  private final Pace pace;

  DelayController(Pauses pauses, Pace pace) {
    this.pauses = pauses;
    this.pace = pace;
  }

  @RequestMapping("/delay/{seconds}")
  @Answers(httpbin = Answers.SIX, goHttpbin = Answers.ANY)
  Reply delay(HttpbinRequest request, @PathVariable("seconds") String seconds) throws IOException {
    boolean go = request.dialect().isGo();
    Duration most = request.limits().maxDuration();
    Duration asked =
        Durations.parse(seconds, request.dialect())
            .filter(duration -> !go || duration.compareTo(most) <= 0)
            .orElseThrow(() -> Durations.invalid("the delay", most));
    boolean lowered = asked.compareTo(most) > 0;
    Duration delay = lowered ? most : asked;
    Map<String, @Nullable Object> echo = Echo.all(request);
    if (!go) {
      echo.remove("json");
    }
    wait(delay);
    Reply reply = Reply.json(request.dialect(), echo);
    if (go) {
      String timing = new ServerTiming().with("initial_delay", delay, "initial delay").toString();
      return reply.with(ServerTiming.NAME, timing);
    }
    return lowered ? reply.with(Lowered.NAME, Lowered.to(Durations.seconds(most))) : reply;
  }

  @RequestMapping("/drip")
  @Answers(httpbin = "GET", goHttpbin = Answers.ANY)
  void drip(HttpbinRequest request, HttpServletResponse response) throws IOException {
    boolean go = request.dialect().isGo();
    Drip drip = Drip.of(request);
    wait(drip.delay());
    response.setStatus(drip.code());
    if (go) {
      response.setHeader(ServerTiming.NAME, drip.timing());
    }
    if (!drip.hasContent()) {
      response.flushBuffer();
      return;
    }
    if (drip.octets() < drip.asked()) {
      response.setHeader(Lowered.NAME, Lowered.to(drip.octets() + " octets"));
    }
    ExactFields.contentType(
        request.servlet(), go ? "text/plain; charset=utf-8" : "application/octet-stream");
    response.setContentLength(drip.octets());
    if (!request.method().equals("HEAD")) {
      pace.write(
          request.servlet(),
          response.getOutputStream(),
          (block, from, count) -> Arrays.fill(block, 0, count, (byte) '*'),
          drip.octets(),
          1,
          drip.pause());
    }
  }

  private void wait(Duration delay) {
    if (!pauses.pause(delay.toNanos())) {
      throw HttpbinError.of(503, "the service stops");
    }
  }
}
