package dev.httpanatomy.httpbin;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Lets time pass. When the service is told to stop, pauses that are soon over run out, so that
/// what is under way is finished; others end at once.
@Component
public final class Pauses {

  private final CountDownLatch stopping = new CountDownLatch(1);
  private final long graceNanos;

  /// Until when pauses run out, by [System#nanoTime]; set before `stopping` ends.
  private volatile long last;

  /// @param phase for how long the service waits for requests when it stops: of that, pauses have
  ///   two thirds
  public Pauses(@Value("${spring.lifecycle.timeout-per-shutdown-phase:30s}") Duration phase) {
    this.graceNanos = phase.toNanos() / 3 * 2;
  }

  /// Waits.
  ///
  /// @return false if the service stops before the time is over, and whoever waits is to end
  public boolean pause(long nanos) {
    long until = System.nanoTime() + nanos;
    try {
      if (!stopping.await(nanos, TimeUnit.NANOSECONDS)) {
        return true;
      }
      if (until - last > 0) {
        return false;
      }
      TimeUnit.NANOSECONDS.sleep(until - System.nanoTime());
      return true;
    } catch (InterruptedException told) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @EventListener(ContextClosedEvent.class)
  void stop() {
    last = System.nanoTime() + graceNanos;
    stopping.countDown();
  }
}
