package dev.httpanatomy.listening.udp;

import dev.httpanatomy.listening.SocketAddresses;
import dev.httpanatomy.recording.Cutting;
import dev.httpanatomy.recording.Recorder;
import dev.httpanatomy.recording.RecordingStore;
import dev.httpanatomy.recording.Transport;
import java.io.IOException;
import java.net.BindException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.net.StandardSocketOptions;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Listens for datagrams and echoes them (RFC 862): socket, bind, recvfrom, sendto, close.
///
/// Each datagram is a message; those of one source make a conversation, which is recorded as a
/// connection is. An answer is exactly what came, so there are never more octets out than in. What
/// is too long, too much, or from where an answer might go on for ever is recorded and counted, not
/// answered.
///
/// A socket that is bound to all addresses doesn't say which of them a datagram was sent to. So the
/// local address of a conversation is the one that the socket is bound to, and the kernel chooses
/// the one that an answer is sent from.
public final class UdpListener {

  private static final Logger LOG = LoggerFactory.getLogger(UdpListener.class);

  /// How long the loop waits for a datagram before it looks whether a conversation is over, or it
  /// is to stop.
  private static final int TICK_MILLIS = 100;

  private static final long TICK_NANOS = TimeUnit.MILLISECONDS.toNanos(TICK_MILLIS);

  /// How long it waits for one more when it is to stop: no longer than it takes to see that there
  /// is none.
  private static final int LAST_TICK_MILLIS = 1;

  private final UdpSettings settings;
  private final @Nullable RecordingStore store;
  private final LongSupplier clock;
  private final ListenerTotals totals = new ListenerTotals();

  private @Nullable DatagramSocket socket;
  private @Nullable Thread loop;
  private volatile boolean stopping;

  /// A listener that has not started.
  ///
  /// @param store takes the recordings; null if nothing is recorded
  public UdpListener(UdpSettings settings, @Nullable RecordingStore store) {
    this(settings, store, System::nanoTime);
  }

  /// @param clock nanoseconds that never go back
  UdpListener(UdpSettings settings, @Nullable RecordingStore store, LongSupplier clock) {
    this.settings = settings;
    this.store = store;
    this.clock = clock;
  }

  /// The name of the listener, as `udp`.
  public String name() {
    return settings.name();
  }

  /// What was counted since the listener was made.
  public ListenerTotals totals() {
    return totals;
  }

  /// The port it listens on; 0 while it does not.
  public synchronized int port() {
    return socket == null || socket.isClosed() ? 0 : socket.getLocalPort();
  }

  /// Binds the socket and begins to receive.
  ///
  /// @throws BindException if the address can't be had; its message says which, and why
  public synchronized void start() throws BindException {
    DatagramSocket bound = bind();
    socket = bound;
    stopping = false;
    loop = Thread.ofVirtual().name("listener-" + name()).start(() -> serve(bound));
  }

  /// Answers the datagrams that are there already, as long as the time allows, then ends all
  /// conversations and closes the socket.
  ///
  /// @param grace how long at the most
  public synchronized void stop(Duration grace) {
    if (socket == null || loop == null) {
      return;
    }
    stopping = true;
    try {
      loop.join(grace);
      socket.close();
      loop.join(grace);
    } catch (InterruptedException e) {
      socket.close();
      Thread.currentThread().interrupt();
    }
    socket = null;
    loop = null;
  }

  private DatagramSocket bind() throws BindException {
    try {
      DatagramSocket bound = new DatagramSocket(null);
      try {
        // No answer goes to the broadcast address of a network, which the kernel knows.
        bound.setOption(StandardSocketOptions.SO_BROADCAST, false);
        bound.bind(settings.address());
        return bound;
      } catch (IOException e) {
        bound.close();
        throw e;
      }
    } catch (IOException e) {
      String address = SocketAddresses.text(settings.address());
      BindException cant =
          new BindException("can't listen for datagrams on " + address + ": " + e.getMessage());
      cant.initCause(e);
      throw cant;
    }
  }

  private void serve(DatagramSocket socket) {
    Echo echo = new Echo(settings, totals, source -> recorder(socket, source));
    // One octet more than is taken: a datagram that fills it was too long, and has lost its end.
    byte[] buffer = new byte[settings.maxDatagram() + 1];
    try (socket) {
      while (!socket.isClosed()) {
        echo.conversations().endIdle(clock.getAsLong());
        DatagramPacket datagram = new DatagramPacket(buffer, buffer.length);
        try {
          socket.setSoTimeout(stopping ? LAST_TICK_MILLIS : TICK_MILLIS);
          socket.receive(datagram);
          echo.came(datagram, socket, clock.getAsLong());
        } catch (SocketTimeoutException nothingCame) {
          if (stopping) {
            return;
          }
        } catch (IOException | RuntimeException e) {
          goOnAfter(e, socket);
        }
      }
    } finally {
      echo.conversations().endAll();
    }
  }

  /// What fails once may fail each time: the loop goes on, but not at full speed.
  private void goOnAfter(Exception e, DatagramSocket socket) {
    if (!socket.isClosed()) {
      totals.failures.increment();
      LOG.debug("Listener {} goes on", name(), e);
      LockSupport.parkNanos(TICK_NANOS);
    }
  }

  private @Nullable Recorder recorder(DatagramSocket socket, InetSocketAddress source) {
    return store == null
        ? null
        : store.open(
            Transport.UDP,
            name(),
            SocketAddresses.text(socket.getLocalSocketAddress()),
            SocketAddresses.text(source),
            Cutting.NONE);
  }
}
