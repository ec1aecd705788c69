package dev.httpanatomy.web;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Wakes those whose answers have no end when the service stops, so that they end in time.
@Component
final class Stopping {

  private final List<Thread> endless = new CopyOnWriteArrayList<>();

  /// Set before those are woken that are there, for one may come just then.
  private volatile boolean stopped;

  /// Runs what has no end; it is interrupted when the service stops.
  void run(Endless task) throws IOException {
    Thread thread = Thread.currentThread();
    endless.add(thread);
    try {
      if (!stopped) {
        task.run();
      }
    } catch (InterruptedException told) {
      // The thread serves this request only, which ends now.
    } finally {
      endless.remove(thread);
    }
  }

  @EventListener(ContextClosedEvent.class)
  void stop() {
    stopped = true;
    endless.forEach(Thread::interrupt);
  }

  /// What has no end.
  interface Endless {

    /// Runs until it is interrupted or can't go on.
    void run() throws IOException, InterruptedException;
  }
}
