package dev.httpanatomy.listening.tcp;

import dev.httpanatomy.listening.SocketAddresses;
import dev.httpanatomy.recording.ConnectionEvent.Kind;
import dev.httpanatomy.recording.Recorder;
import dev.httpanatomy.wire.Octets;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// One accepted connection: receives and sends, and records both.
///
/// Used by the one thread that serves it; [#cutOff] may be called by another.
public final class TcpConversation {

  /// What is received into: small at first, for most peers are idle or brief, and larger when a
  /// peer has filled it.
  private static final int SMALL_BUFFER = 2 * 1024;

  private static final int LARGE_BUFFER = 64 * 1024;

  /// How long, and for how many octets, a peer is listened to that has been told everything.
  private static final Duration LINGER = Duration.ofSeconds(2);

  private static final long LINGER_OCTETS = 1024 * 1024;
  private static final long NOT_SENDING = -1;

  private final SocketChannel channel;
  private final Socket socket;
  private final Recorder recorder;
  private final TcpLimits limits;
  private final TcpTotals totals;
  private final BooleanSupplier stopping;

  private byte[] buffer = new byte[SMALL_BUFFER];
  private long received;
  private volatile long sendingSince = NOT_SENDING;

  /// Why nothing more can be received; null while it can.
  private final AtomicReference<@Nullable Kind> ended = new AtomicReference<>();

  TcpConversation(
      SocketChannel channel,
      Recorder recorder,
      TcpLimits limits,
      TcpTotals totals,
      BooleanSupplier stopping) {
    this.stopping = stopping;
    this.channel = channel;
    this.socket = channel.socket();
    this.recorder = recorder;
    this.limits = limits;
    this.totals = totals;
  }

  /// Records it.
  public Recorder recorder() {
    return recorder;
  }

  /// The address here.
  public String local() {
    return SocketAddresses.text(socket.getLocalSocketAddress());
  }

  /// Why nothing more comes: [Kind#PEER_CLOSED], [Kind#RESET], [Kind#IDLE_TIMEOUT],
  /// [Kind#FIRST_OCTET_TIMEOUT], [Kind#OCTET_LIMIT] or [Kind#STOPPING]; nothing while more may
  /// come.
  public Optional<Kind> ending() {
    return Optional.ofNullable(ended.get());
  }

  // ---- recv

  /// Waits for octets, as long as the limits let it.
  ///
  /// @return what came in one read, never empty; nothing once no more will come, for a reason that
  ///   [#ending] tells
  public Optional<Octets> receive() throws IOException {
    Duration patience = received == 0 ? limits.firstOctet() : limits.idle();
    Optional<Octets> octets = receiveWithin(patience);
    if (octets.isPresent() && octets.get().isEmpty()) {
      end(received == 0 ? Kind.FIRST_OCTET_TIMEOUT : Kind.IDLE_TIMEOUT);
      return Optional.empty();
    }
    return octets;
  }

  /// Waits for octets of something that must be whole soon: whoever sends it drop by drop, so that
  /// the connection is never idle, has no more time for all of it than for the next octet.
  ///
  /// @param began when it began, as [System#nanoTime()] says
  /// @return as [#receive()]
  public Optional<Octets> receiveSoonAfter(long began) throws IOException {
    Duration patience = limits.idle().minusNanos(System.nanoTime() - began);
    Optional<Octets> octets = receiveWithin(patience);
    if (octets.isPresent() && octets.get().isEmpty()) {
      end(Kind.IDLE_TIMEOUT);
      return Optional.empty();
    }
    return octets;
  }

  /// Waits for octets for a while only.
  ///
  /// @return what came in one read, empty if nothing came in that while; nothing once no more will
  ///   come
  public Optional<Octets> receiveWithin(Duration patience) throws IOException {
    if (ended.get() != null) {
      return Optional.empty();
    }
    int count;
    try {
      socket.setSoTimeout(Math.toIntExact(Math.max(1, patience.toMillis())));
      count = socket.getInputStream().read(buffer);
    } catch (SocketTimeoutException nothingCame) {
      return Optional.of(Octets.EMPTY);
    } catch (IOException e) {
      end(Kind.RESET);
      return Optional.empty();
    }
    if (count < 0) {
      end(Kind.PEER_CLOSED);
      return Optional.empty();
    }
    return Optional.of(took(count));
  }

  private Octets took(int count) {
    recorder.received(ByteBuffer.wrap(buffer, 0, count));
    totals.octetsReceived.add(count);
    received += count;
    Octets octets = Octets.copyOf(buffer, 0, count);
    if (count == buffer.length && count < LARGE_BUFFER) {
      buffer = new byte[LARGE_BUFFER];
    }
    if (received > limits.octets()) {
      end(Kind.OCTET_LIMIT);
    }
    return octets;
  }

  // ---- send

  /// Sends octets, all in one call.
  ///
  /// @throws IOException if not all of them went; how many did not is recorded
  public void send(Octets octets) throws IOException {
    ByteBuffer left = octets.toByteBuffer();
    // Told before it is done: whoever has the answer finds it recorded.
    recorder.sent(left);
    sendingSince = System.nanoTime();
    try {
      while (left.hasRemaining()) {
        int count = channel.write(left);
        if (!channel.isOpen()) {
          // Of a channel that is closed meanwhile the JDK says that all has gone, which is not so.
          left.position(left.position() - count);
          throw new AsynchronousCloseException();
        }
        sendingSince = System.nanoTime();
      }
    } catch (IOException e) {
      recorder.notSent(left.remaining());
      end(Kind.RESET);
      throw e;
    } finally {
      sendingSince = NOT_SENDING;
      totals.octetsSent.add(octets.size() - left.remaining());
    }
  }

  /// Whether a send has been waiting for the peer to read for longer than it may.
  boolean isStuck(long now) {
    long since = sendingSince;
    return since != NOT_SENDING && now - since > limits.idle().toNanos();
  }

  // ---- shutdown, close

  /// Ends the conversation so that the peer gets all that was sent: says FIN, and listens until the
  /// peer does. A socket closed with octets unread would send RST, which takes from the peer what
  /// it has not read yet, RFC 9112 §9.6.
  public void finish() throws IOException {
    Kind why = ended.get();
    if (why == Kind.RESET || !channel.isOpen()) {
      return;
    }
    recorder.happened(Kind.OUTPUT_CLOSED);
    channel.shutdownOutput();
    if (why == null) {
      linger();
    } else if (why == Kind.OCTET_LIMIT) {
      passOver();
    }
  }

  private void linger() throws IOException {
    long until = System.nanoTime() + LINGER.toNanos();
    long heard = 0;
    long left = LINGER.toNanos();
    Optional<Octets> more = receiveWithin(LINGER);
    while (more.isPresent() && !more.get().isEmpty() && heard < LINGER_OCTETS && left > 0) {
      heard += more.get().size();
      left = until - System.nanoTime();
      more = receiveWithin(Duration.ofNanos(left));
    }
  }

  /// Reads what a peer sends that has sent too much already, so that it gets what it was told; that
  /// is not recorded any more.
  private void passOver() throws IOException {
    long until = System.nanoTime() + LINGER.toNanos();
    long heard = 0;
    int count = 0;
    socket.setSoTimeout(Math.toIntExact(LINGER.toMillis()));
    while (count >= 0 && heard < LINGER_OCTETS && System.nanoTime() < until) {
      count = socket.getInputStream().read(buffer);
      heard += count;
    }
  }

  /// Whether the service stops, so that no more should be begun.
  public boolean isStopping() {
    return stopping.getAsBoolean();
  }

  /// Has it end for a reason, which is recorded once.
  private void end(Kind why) {
    if (ended.compareAndSet(null, why)) {
      recorder.happened(why);
      switch (why) {
        case RESET -> totals.reset.increment();
        case FIRST_OCTET_TIMEOUT -> totals.silent.increment();
        case IDLE_TIMEOUT -> totals.timedOut.increment();
        case OCTET_LIMIT -> totals.overOctetLimit.increment();
        default -> {}
      }
    }
  }

  /// Closes the socket under the thread that serves it, which then comes to its end.
  void cutOff(Kind why) {
    end(why);
    closeSocket();
  }

  /// Closes the socket, and ends the recording.
  void close() {
    closeSocket();
    recorder.closed();
  }

  private void closeSocket() {
    try {
      channel.close();
    } catch (IOException e) {
      // It is closed all the same.
    }
  }
}
