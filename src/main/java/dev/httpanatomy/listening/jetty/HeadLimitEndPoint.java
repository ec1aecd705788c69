package dev.httpanatomy.listening.jetty;

import java.nio.channels.ReadPendingException;
import java.nio.channels.WritePendingException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jetty.http.HttpParser;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.internal.HttpConnection;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;
import org.jspecify.annotations.Nullable;

/// Ends a connection on which the head of a request takes longer than a [HeadLimit] allows.
///
/// A connection that has read all there is asks to be told of more: where it is within a head then,
/// a timer is set. A head that comes in one piece costs nothing.
final class HeadLimitEndPoint extends ForwardingEndPoint {

  private final HeadLimit limit;
  private final Connector connector;
  private final AtomicBoolean set = new AtomicBoolean();
  private volatile Scheduler.@Nullable Task task;

  HeadLimitEndPoint(EndPoint endPoint, HeadLimit limit, Connector connector) {
    super(endPoint);
    this.limit = limit;
    this.connector = connector;
  }

  @Override
  public void fillInterested(Callback callback) throws ReadPendingException {
    watch();
    super.fillInterested(callback);
  }

  @Override
  public boolean tryFillInterested(Callback callback) {
    watch();
    return super.tryFillInterested(callback);
  }

  @Override
  public void close(@Nullable Throwable cause) {
    Scheduler.Task waiting = task;
    if (waiting != null) {
      waiting.cancel();
    }
    super.close(cause);
  }

  private void watch() {
    OptionalLong began = headBegan();
    if (began.isPresent() && set.compareAndSet(false, true)) {
      long left = limit.duration().toNanos() - (System.nanoTime() - began.getAsLong());
      task =
          connector
              .getScheduler()
              .schedule(
                  () -> connector.getExecutor().execute(() -> look(began.getAsLong())),
                  Math.max(0, left),
                  TimeUnit.NANOSECONDS);
    }
  }

  /// When the head began that Jetty has read a part of, on the clock of [System#nanoTime].
  private OptionalLong headBegan() {
    if (getConnection() instanceof HttpConnection connection) {
      HttpParser parser = connection.getParser();
      if (parser.inHeaderState() && !parser.isStart()) {
        return OptionalLong.of(parser.getBeginNanoTime());
      }
    }
    return OptionalLong.empty();
  }

  private void look(long began) {
    set.set(false);
    OptionalLong now = headBegan();
    if (now.isEmpty() || !isOpen()) {
      return;
    }
    if (now.getAsLong() == began) {
      end();
    } else {
      // Another request has begun since, whose time is not over.
      watch();
    }
  }

  private void end() {
    TimeoutException cause = new TimeoutException(HeadLimit.REASON);
    Optional<String> exchange = TapEndPoint.currentExchange(this);
    try {
      write(Callback.from(() -> close(cause), failure -> close(cause)), limit.answer(exchange));
    } catch (WritePendingException answeredMeanwhile) {
      // It came to its end after all.
    }
  }
}
