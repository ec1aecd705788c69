package dev.httpanatomy.listening.tcp;

import dev.httpanatomy.listening.SocketAddresses;
import dev.httpanatomy.recording.ConnectionEvent.Kind;
import dev.httpanatomy.recording.Cutting;
import dev.httpanatomy.recording.Recorder;
import dev.httpanatomy.recording.RecordingStore;
import dev.httpanatomy.recording.Transport;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Phaser;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A raw TCP port: accepts connections, and serves each on a virtual thread of its own.
public final class TcpListener {

  private static final Logger LOG = LoggerFactory.getLogger(TcpListener.class);

  /// How many connections may wait to be accepted.
  private static final int BACKLOG = 1024;

  /// How often it is looked for sends that don't get on.
  private static final Duration SWEEP = Duration.ofSeconds(1);

  /// How long nothing is accepted after the system could not: it has no descriptor left.
  private static final Duration PAUSE = Duration.ofMillis(100);

  private final String name;
  private final RecordingStore store;
  private final TcpLimits limits;
  private final StreamService service;
  private final TcpTotals totals = new TcpTotals();

  private final ServerSocketChannel server;
  private final Semaphore places;
  private final Set<TcpConversation> conversations = ConcurrentHashMap.newKeySet();

  /// Whether who still talks is cut off.
  private volatile boolean cutOff;

  /// One party for the listener itself and one a conversation.
  private final Phaser active = new Phaser(1);

  /// Binds a port and listens; connections wait until [#start].
  ///
  /// @param name the name under which connections are recorded
  /// @param address where; port 0 for any that is free
  /// @throws IOException if the port can't be had
  public TcpListener(
      String name,
      InetSocketAddress address,
      RecordingStore store,
      TcpLimits limits,
      StreamService service)
      throws IOException {
    this.name = name;
    this.store = store;
    this.limits = limits;
    this.service = service;
    this.places = new Semaphore(limits.connections());
    this.server = ServerSocketChannel.open();
    try {
      server.setOption(StandardSocketOptions.SO_REUSEADDR, true);
      server.bind(address, BACKLOG);
    } catch (IOException e) {
      server.close();
      BindException cant =
          new BindException("can't listen for connections on " + address + ": " + e.getMessage());
      cant.initCause(e);
      throw cant;
    }
  }

  /// The name under which connections are recorded.
  public String name() {
    return name;
  }

  /// The port that it listens on.
  public int port() {
    return server.socket().getLocalPort();
  }

  /// What it counted.
  public TcpTotals totals() {
    return totals;
  }

  /// How many conversations go on.
  public int active() {
    return conversations.size();
  }

  /// Begins to accept.
  public void start() {
    Thread.ofVirtual().name(name + "-accept").start(this::acceptAll);
    Thread.ofVirtual().name(name + "-sweep").start(this::sweep);
  }

  /// Accepts no more, and lets those finish that talk; who has not after `grace` is cut off.
  public void stop(Duration grace) {
    try {
      server.close();
    } catch (IOException e) {
      LOG.debug("{}: the port was not closed", name, e);
    }
    int phase = active.arriveAndDeregister();
    try {
      active.awaitAdvanceInterruptibly(phase, grace.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException stillTalking) {
      LOG.debug("{}: {} conversations are cut off", name, active());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    cutOff = true;
    for (TcpConversation conversation : conversations) {
      conversation.cutOff(Kind.STOPPING);
    }
  }

  // ---- accept

  private void acceptAll() {
    boolean failing = false;
    while (server.isOpen()) {
      try {
        accepted(server.accept());
        failing = false;
      } catch (ClosedChannelException stopped) {
        return;
      } catch (IOException e) {
        if (!failing) {
          // Once, and not again before one could be: it is tried ten times a second.
          LOG.warn("{}: connections can't be accepted for now: {}", name, e.getMessage());
        }
        failing = true;
        LockSupport.parkNanos(PAUSE.toNanos());
      }
    }
  }

  private void accepted(SocketChannel channel) throws IOException {
    totals.accepted.increment();
    if (!places.tryAcquire()) {
      totals.rejected.increment();
      channel.close();
      return;
    }
    active.register();
    Thread.ofVirtual().name(name).start(() -> serve(channel));
  }

  private void serve(SocketChannel channel) {
    try (channel) {
      channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
      Recorder recorder =
          store.open(
              Transport.TCP,
              name,
              SocketAddresses.text(channel.getLocalAddress()),
              SocketAddresses.text(channel.getRemoteAddress()),
              Cutting.NONE);
      converse(new TcpConversation(channel, recorder, limits, totals, () -> !server.isOpen()));
    } catch (IOException e) {
      LOG.debug("{}: a connection was gone before it was served", name, e);
    } finally {
      places.release();
      active.arriveAndDeregister();
    }
  }

  private void converse(TcpConversation conversation) {
    conversations.add(conversation);
    if (cutOff) {
      conversation.cutOff(Kind.STOPPING);
    }
    try {
      service.serve(conversation);
      conversation.finish();
    } catch (IOException e) {
      // Recorded as an event of the connection, which is what this service is for.
      LOG.debug("{}: a connection ended early", name, e);
    } catch (RuntimeException e) {
      LOG.error("{}: a connection is closed, for its service failed", name, e);
    } finally {
      conversations.remove(conversation);
      conversation.close();
    }
  }

  // ---- sends that don't get on

  private void sweep() {
    while (server.isOpen()) {
      LockSupport.parkNanos(SWEEP.toNanos());
      long now = System.nanoTime();
      for (TcpConversation conversation : conversations) {
        if (conversation.isStuck(now)) {
          conversation.cutOff(Kind.IDLE_TIMEOUT);
        }
      }
    }
  }
}
