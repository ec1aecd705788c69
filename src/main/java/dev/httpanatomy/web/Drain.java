package dev.httpanatomy.web;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// When the service is told to stop, it first says so, at `/actuator/health/readiness`, and answers
/// on as before for a while: whoever sends requests here needs a moment to see it and to send them
/// elsewhere. Only then the ports close.
@Component
final class Drain implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(Drain.class);

  private final Duration delay;
  private volatile boolean running;

  Drain(AnatomyProperties properties) {
    this.delay = properties.shutdown().delay();
  }

  @Override
  public void start() {
    running = true;
  }

  /// Spring Boot has said that no traffic is taken any more before anything is stopped.
  @Override
  public void stop() {
    running = false;
    if (delay.isPositive()) {
      LOG.info("told to stop: not ready any more, the ports close in {} s", delay.toSeconds());
      try {
        Thread.sleep(delay);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /// What is last to start is first to stop.
  @Override
  public int getPhase() {
    return Integer.MAX_VALUE;
  }
}
