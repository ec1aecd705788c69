package dev.httpanatomy.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.httpanatomy.recording.Exchange;
import dev.httpanatomy.recording.RecordingStore;
import dev.httpanatomy.rendering.json.ExchangeSummary;
import dev.httpanatomy.web.openapi.WatchesExchanges;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Tells of exchanges as they end, as server-sent events: `event: exchange`, with a summary as
/// data.
///
/// A watcher that is too slow is not waited for: it is told how many exchanges it missed, with
/// `event: missed`.
@RestController
final class ExchangeStreamController {

  private static final int WAITING_MOST = 1024;
  private static final long HEARTBEAT_SECONDS = 15;

  private final RecordingStore store;
  private final ListingGuard guard;
  private final ObjectWriter json;
  private final Stopping stopping;
  private final TreeBudget budget;
  private final int most;
  private final Semaphore places;

  ExchangeStreamController(
      RecordingStore store,
      ListingGuard guard,
      JsonMapper json,
      Stopping stopping,
      TreeBudget budget,
      AnatomyProperties properties) {
    this.store = store;
    this.guard = guard;
    this.json = json.writer().without(SerializationFeature.INDENT_OUTPUT);
    this.stopping = stopping;
    this.budget = budget;
    this.most = properties.http().maxStreams();
    this.places = new Semaphore(most);
  }

  @GetMapping("/exchanges/stream")
  @WatchesExchanges
  void stream(HttpServletRequest request, HttpServletResponse response) throws IOException {
    guard.check(request);
    ExchangeFilter filter = ExchangeFilter.of(QueryParameters.of(request), budget);
    response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    if (request.getMethod().equals("HEAD")) {
      return;
    }
    if (!places.tryAcquire()) {
      throw Problems.tooManyStreams(most);
    }
    // Ids, not exchanges: these must not outlive their place in the store.
    BlockingQueue<String> waiting = new ArrayBlockingQueue<>(WAITING_MOST);
    AtomicLong missed = new AtomicLong();
    Runnable unwatch =
        store.watch(exchange -> {
          if (!waiting.offer(exchange.id())) {
            missed.incrementAndGet();
          }
        });
    try {
      write(response, ": exchanges as they end\n\n");
      stopping.run(() -> {
        while (true) {
          tell(response, waiting.poll(HEARTBEAT_SECONDS, TimeUnit.SECONDS), filter, missed);
        }
      });
    } finally {
      unwatch.run();
      places.release();
    }
  }

  private void tell(
      HttpServletResponse response, @Nullable String id, ExchangeFilter filter, AtomicLong missed)
      throws IOException {
    Optional<Exchange> held = Optional.ofNullable(id).flatMap(store::exchange);
    if (id != null && held.isEmpty()) {
      missed.incrementAndGet();
    }
    long lost = missed.getAndSet(0);
    if (lost > 0) {
      write(response, "event: missed\ndata: " + lost + "\n\n");
    }
    if (id == null) {
      write(response, ":\n\n");
    } else {
      Optional<ExchangeSummary> summary =
          held.flatMap(exchange -> summary(exchange, filter, missed));
      if (summary.isPresent()) {
        write(
            response,
            "id: %s\nevent: exchange\ndata: %s\n\n"
                .formatted(id, json.writeValueAsString(summary.get())));
      }
    }
  }

  /// Nothing where the filter lets it not through, or others take all apart that may be at once.
  private Optional<ExchangeSummary> summary(
      Exchange exchange, ExchangeFilter filter, AtomicLong missed) {
    try {
      return Optional.of(exchange).filter(filter).map(budget::summary);
    } catch (ErrorResponseException busy) {
      missed.incrementAndGet();
      return Optional.empty();
    }
  }

  private static void write(HttpServletResponse response, String text) throws IOException {
    OutputStream out = response.getOutputStream();
    out.write(text.getBytes(UTF_8));
    response.flushBuffer();
  }
}
