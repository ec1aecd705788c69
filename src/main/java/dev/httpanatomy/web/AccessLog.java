package dev.httpanatomy.web;

import dev.httpanatomy.recording.Exchange;
import dev.httpanatomy.recording.RecordingStore;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/// Logs a line for each exchange that ends.
///
/// Who serves the connection hands the line over and never waits for the log: where the log can't
/// keep up, lines are dropped and counted.
@Component
@ConditionalOnBooleanProperty("anatomy.access-log.enabled")
final class AccessLog implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger("anatomy.access");
  private static final int MOST_WAITING = 4096;
  private static final long LOOK_MILLIS = 100;

  private final BlockingQueue<AccessLine> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
  private final Counter dropped;
  private final Runnable unwatch;
  private final Thread writer;
  private volatile boolean closed;

  AccessLog(RecordingStore store, MeterRegistry registry) {
    dropped = registry.counter("anatomy.access-log.dropped");
    writer = Thread.ofPlatform().daemon().name("access-log").start(this::write);
    unwatch = store.watch(this::ended);
  }

  private void ended(Exchange exchange) {
    if (!waiting.offer(AccessLine.of(exchange))) {
      dropped.increment();
    }
  }

  private void write() {
    try {
      while (!closed || !waiting.isEmpty()) {
        AccessLine line = waiting.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS);
        if (line != null) {
          log(line);
        }
      }
    } catch (InterruptedException told) {
      Thread.currentThread().interrupt();
    }
  }

  /// A structured log has the members under the names of the Elastic Common Schema.
  private static void log(AccessLine line) {
    LOG.atInfo()
        .addKeyValue("client.address", line.client())
        .addKeyValue("observer.name", line.listener())
        .addKeyValue("http.request.method", line.method())
        .addKeyValue("url.original", line.target())
        .addKeyValue("http.response.status_code", line.status())
        .addKeyValue("http.request.bytes", line.requestOctets())
        .addKeyValue("http.response.bytes", line.responseOctets())
        .addKeyValue("event.duration", line.nanos())
        .log("{}", line);
  }

  /// Spring calls it after the ports are closed: what is waiting is still written.
  @Override
  public void close() throws InterruptedException {
    unwatch.run();
    closed = true;
    writer.join(TimeUnit.SECONDS.toMillis(2));
  }
}
