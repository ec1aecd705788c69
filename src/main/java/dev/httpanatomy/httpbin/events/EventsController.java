package dev.httpanatomy.httpbin.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.httpanatomy.httpbin.Answers;
import dev.httpanatomy.httpbin.Dialect;
import dev.httpanatomy.httpbin.ExactFields;
import dev.httpanatomy.httpbin.HttpbinController;
import dev.httpanatomy.httpbin.HttpbinRequest;
import dev.httpanatomy.httpbin.Json;
import dev.httpanatomy.httpbin.Pauses;
import dev.httpanatomy.httpbin.ServerTiming;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.IntFunction;
import org.eclipse.jetty.http.HttpFields;
import org.springframework.web.bind.annotation.RequestMapping;

/// Sends events over a length of time: as server-sent events (the HTML standard, §9.2), or as lines
/// of JSON.
@HttpbinController
final class EventsController {

  private static final String EVENTS = "text/event-stream; charset=utf-8";
  private static final String LINES = "application/x-ndjson";
  private static final Duration FIVE_SECONDS = Duration.ofSeconds(5);

  /// Events that are due so soon after another are sent with it.
  private static final long SHORTEST_PAUSE_NANOS = 10_000_000;

  private static final int SAMPLE = 999;

  private final Pauses pauses;

  EventsController(Pauses pauses) {
    this.pauses = pauses;
  }

  @RequestMapping("/sse")
  @Answers(httpbin = "GET", goHttpbin = Answers.ANY)
  void events(HttpbinRequest request, HttpServletResponse response) throws IOException {
    int most = most(request, event(SAMPLE));
    send(
        request,
        response,
        Schedule.of(request, FIVE_SECONDS, most, false),
        EVENTS,
        EventsController::event);
  }

  @RequestMapping("/jsonl")
  @Answers(httpbin = "GET", goHttpbin = Answers.ANY)
  void lines(HttpbinRequest request, HttpServletResponse response) throws IOException {
    int most = most(request, line(SAMPLE));
    Schedule schedule = Schedule.of(request, Duration.ZERO, most, true);
    if (schedule.count() < schedule.asked()) {
      response.setHeader("X-More-Info", "lowered to the limit of %d lines".formatted(most));
    }
    send(request, response, schedule, LINES, EventsController::line);
  }

  /// As many as there is room for in the content that go-httpbin makes.
  private static int most(HttpbinRequest request, String sample) {
    long octets = request.limits().maxBody().toBytes();
    return (int) Math.clamp(octets / sample.length(), 1, Integer.MAX_VALUE);
  }

  private static String event(int id) {
    return "event: ping\ndata: " + line(id) + "\n";
  }

  private static String line(int id) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("id", id);
    data.put("timestamp", System.currentTimeMillis());
    return Json.line(data, Dialect.GO_HTTPBIN) + "\n";
  }

  private void send(
      HttpbinRequest request,
      HttpServletResponse response,
      Schedule schedule,
      String type,
      IntFunction<String> event)
      throws IOException {
    long asked = System.nanoTime();
    pause(request, schedule.delay().toNanos());
    ExactFields.contentType(request.servlet(), type);
    response.setHeader("Cache-Control", "no-store");
    if (request.method().equals("HEAD")) {
      response.flushBuffer();
      return;
    } else if (request.servlet().getProtocol().equals("HTTP/1.1")) {
      // The time that it took is known at the end (RFC 9110 §6.5).
      response.setHeader("Trailer", ServerTiming.NAME);
      ExactFields.response(request.servlet())
          .setTrailersSupplier(() ->
              HttpFields.build()
                  .put(ServerTiming.NAME, timing(schedule, System.nanoTime() - asked)));
    }
    OutputStream out = response.getOutputStream();
    long first = System.nanoTime();
    for (int id = 0; id < schedule.count(); id++) {
      long due = schedule.due(id, ThreadLocalRandom.current().nextDouble());
      long early = first + due - System.nanoTime();
      if (early >= SHORTEST_PAUSE_NANOS) {
        out.flush();
        pause(request, early);
      }
      out.write(event.apply(id).getBytes(UTF_8));
    }
    out.flush();
  }

  private static String timing(Schedule schedule, long nanos) {
    return new ServerTiming()
        .with("total_duration", Duration.ofNanos(nanos), "total request duration")
        .with("initial_delay", schedule.delay(), "initial delay")
        .with("write_duration", schedule.duration(), "duration of writes after initial delay")
        .with("pause_per_write", schedule.pause(), "computed pause between writes")
        .toString();
  }

  /// Where the service stops, the connection is closed, so that nobody takes for the whole what is
  /// a part.
  private void pause(HttpbinRequest request, long nanos) throws IOException {
    if (nanos > 0 && !pauses.pause(nanos)) {
      ExactFields.endPoint(request.servlet()).close();
      throw new IOException("the service stops");
    }
  }
}
