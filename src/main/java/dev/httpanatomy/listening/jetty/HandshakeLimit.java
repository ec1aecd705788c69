package dev.httpanatomy.listening.jetty;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.ssl.SslConnection;
import org.eclipse.jetty.io.ssl.SslHandshakeListener;
import org.eclipse.jetty.util.thread.Scheduler;

/// Ends a connection whose TLS handshake takes too long, however slowly octets drip in.
final class HandshakeLimit implements SslHandshakeListener, Connection.Listener {

  private final Scheduler.Task task;

  private HandshakeLimit(SslConnection connection, Scheduler scheduler, Duration limit) {
    task =
        scheduler.schedule(
            () ->
                // Its end point is the tap, where there is one.
                connection
                    .getSslEndPoint()
                    .getConnection()
                    .getEndPoint()
                    .close(new TimeoutException("not done within " + limit.toMillis() + " ms")),
            limit.toMillis(),
            TimeUnit.MILLISECONDS);
  }

  static void on(SslConnection connection, Scheduler scheduler, Duration limit) {
    HandshakeLimit watch = new HandshakeLimit(connection, scheduler, limit);
    connection.addHandshakeListener(watch);
    connection.addEventListener(watch);
  }

  @Override
  public void handshakeSucceeded(Event event) {
    task.cancel();
  }

  @Override
  public void onClosed(Connection connection) {
    task.cancel();
  }
}
