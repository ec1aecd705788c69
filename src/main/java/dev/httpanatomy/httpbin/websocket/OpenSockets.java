package dev.httpanatomy.httpbin.websocket;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// The sockets that are open. They are few, and close when the service stops.
@Component
final class OpenSockets {

  /// How many there may be.
  static final int MOST = 64;

  /// How long one may be silent.
  static final Duration LONGEST_SILENCE = Duration.ofMinutes(1);

  private final Semaphore places = new Semaphore(MOST);
  private final Set<EchoSocket> sockets = ConcurrentHashMap.newKeySet();
  private volatile boolean stopping;

  /// None if there are too many.
  Optional<EchoSocket> open(EchoLimits limits) {
    if (stopping || !places.tryAcquire()) {
      return Optional.empty();
    }
    EchoSocket socket = new EchoSocket(limits, this::closed);
    sockets.add(socket);
    return Optional.of(socket);
  }

  /// Gives the place of a socket back, once.
  void closed(EchoSocket socket) {
    if (sockets.remove(socket)) {
      places.release();
    }
  }

  @EventListener(ContextClosedEvent.class)
  void stop() {
    stopping = true;
    sockets.forEach(EchoSocket::goAway);
  }
}
