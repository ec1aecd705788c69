package dev.httpanatomy.httpbin;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Lets time pass, but no longer than the service runs.
@Component
public final class Pauses {

  private final CountDownLatch stopping = new CountDownLatch(1);

  /// Waits.
  ///
  /// @return false if the service stops, and whoever waits is to end
  public boolean pause(long nanos) {
    try {
      return !stopping.await(nanos, TimeUnit.NANOSECONDS);
    } catch (InterruptedException told) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @EventListener(ContextClosedEvent.class)
  void stop() {
    stopping.countDown();
  }
}
