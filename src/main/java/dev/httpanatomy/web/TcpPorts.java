package dev.httpanatomy.web;

import dev.httpanatomy.listening.tcp.StreamService;
import dev.httpanatomy.listening.tcp.TcpListener;
import dev.httpanatomy.recording.RecordingStore;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;

/// The raw TCP ports, for as long as the service runs.
final class TcpPorts implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(TcpPorts.class);
  private static final String NAME = "tcp";

  private final TcpProperties properties;
  private final RecordingStore store;
  private final Function<TcpMode, StreamService> services;
  private volatile List<TcpListener> listeners = List.of();

  /// @param services what a port answers in a mode
  TcpPorts(
      TcpProperties properties, RecordingStore store, Function<TcpMode, StreamService> services) {
    this.properties = properties;
    this.store = store;
    this.services = services;
  }

  /// Those that listen.
  List<TcpListener> listeners() {
    return listeners;
  }

  @Override
  public void start() {
    List<TcpListener> bound = new ArrayList<>();
    try {
      bound.add(bind(NAME, "anatomy.sockets.tcp.port", properties.port(), properties.mode()));
      for (Map.Entry<Integer, TcpMode> more : properties.morePorts().entrySet()) {
        String name = NAME + "-" + more.getKey();
        bound.add(bind(name, "anatomy.sockets.tcp.more-ports", more.getKey(), more.getValue()));
      }
    } catch (RawPortException e) {
      bound.forEach(listener -> listener.stop(Duration.ZERO));
      throw e;
    }
    bound.forEach(listener -> {
      listener.start();
      LOG.info("Listener {} takes connections on TCP port {}", listener.name(), listener.port());
    });
    listeners = List.copyOf(bound);
  }

  private TcpListener bind(String name, String key, int port, TcpMode mode) {
    InetSocketAddress address =
        properties.address() == null
            ? new InetSocketAddress(port)
            : new InetSocketAddress(properties.address(), port);
    try {
      return new TcpListener(name, address, store, properties.limits(), services.apply(mode));
    } catch (IOException e) {
      throw new RawPortException(key, e);
    }
  }

  @Override
  public void stop() {
    List<TcpListener> stopping = listeners;
    listeners = List.of();
    List<Thread> stops =
        stopping.stream()
            .map(listener -> Thread.ofVirtual().start(() -> listener.stop(properties.grace())))
            .toList();
    for (Thread stop : stops) {
      try {
        stop.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public boolean isRunning() {
    return !listeners.isEmpty();
  }

  /// Together with the HTTP port: all stop to accept before anything else is taken down.
  @Override
  public int getPhase() {
    return WebServerApplicationContext.GRACEFUL_SHUTDOWN_PHASE;
  }

  @Override
  public void stop(Runnable callback) {
    Thread.ofVirtual()
        .start(() -> {
          stop();
          callback.run();
        });
  }
}
