package dev.httpanatomy.web;

import dev.httpanatomy.listening.udp.UdpListener;
import java.net.BindException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;

/// The datagram listener stops when HTTP does: nothing new is taken, and then the sockets close.
final class UdpLifecycle implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(UdpLifecycle.class);

  /// Nobody knows whether a datagram is the last of a conversation, so only those are waited for
  /// that are there already.
  private static final Duration GRACE = Duration.ofSeconds(2);

  private final UdpListener listener;

  UdpLifecycle(UdpListener listener) {
    this.listener = listener;
  }

  @Override
  public void start() {
    try {
      listener.start();
      LOG.info("Listener {} echoes datagrams on UDP port {}", listener.name(), listener.port());
    } catch (BindException e) {
      throw new RawPortException("anatomy.sockets.udp.port", e);
    }
  }

  @Override
  public void stop() {
    listener.stop(GRACE);
  }

  @Override
  public boolean isRunning() {
    return listener.port() != 0;
  }

  @Override
  public int getPhase() {
    return WebServerApplicationContext.GRACEFUL_SHUTDOWN_PHASE;
  }
}
