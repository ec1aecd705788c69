package dev.httpanatomy.lab.experiment;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.channels.SelectableChannel;
import java.nio.channels.Selector;
import java.time.Duration;

/// When a run has to be over. Whatever waits, waits here.
public final class Deadline {

  private static final long NANOS_PER_MILLI = 1_000_000;

  /// On the scale of `System.nanoTime`.
  private final long end;

  private Deadline(long end) {
    this.end = end;
  }

  /// A deadline so long after now.
  public static Deadline in(Duration time) {
    return new Deadline(System.nanoTime() + time.toNanos());
  }

  /// Waits until a channel is ready, which must not block.
  ///
  /// @param operation of `SelectionKey`
  /// @throws SocketTimeoutException when the deadline comes first
  void await(SelectableChannel channel, int operation) throws IOException {
    while (!isReady(channel, operation, left())) {
      check();
    }
  }

  /// Whether a channel gets ready within a time, or before the deadline if that is sooner.
  boolean isReady(SelectableChannel channel, int operation, Duration within) throws IOException {
    check();
    long now = System.nanoTime();
    long giveUp = now + Math.min(end - now, within.toNanos());
    try (Selector selector = Selector.open()) {
      channel.register(selector, operation);
      // A wait may come back too soon.
      for (long left; (left = giveUp - System.nanoTime()) > 0 && !isInterrupted(); ) {
        if (selector.select(left / NANOS_PER_MILLI + 1) > 0) {
          return true;
        }
      }
      return selector.selectNow() > 0;
    }
  }

  /// Does nothing for a time.
  ///
  /// @throws SocketTimeoutException without waiting, if the deadline would come first
  void rest(Duration time) throws IOException, InterruptedException {
    if (time.compareTo(left()) >= 0) {
      throw passed();
    }
    Thread.sleep(time);
  }

  /// @throws SocketTimeoutException if it has passed
  void check() throws SocketTimeoutException {
    if (left().isNegative() || isInterrupted()) {
      throw passed();
    }
  }

  private Duration left() {
    return Duration.ofNanos(end - System.nanoTime());
  }

  private static boolean isInterrupted() {
    return Thread.currentThread().isInterrupted();
  }

  private static SocketTimeoutException passed() {
    return new SocketTimeoutException("it took too long");
  }
}
