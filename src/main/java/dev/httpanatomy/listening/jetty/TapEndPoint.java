package dev.httpanatomy.listening.jetty;

import dev.httpanatomy.recording.ConnectionEvent.Kind;
import dev.httpanatomy.recording.Recorder;
import dev.httpanatomy.recording.Tls;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ReadPendingException;
import java.nio.channels.WritePendingException;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.io.ssl.SslConnection;
import org.eclipse.jetty.server.internal.HttpConnection;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/// An end point that tells a [Recorder] what passes it, and is otherwise the end point it wraps.
final class TapEndPoint extends ForwardingEndPoint {

  private final EndPoint endPoint;
  private final Recorder recorder;
  private final AtomicBoolean inputEnded = new AtomicBoolean();
  private final AtomicBoolean resetSeen = new AtomicBoolean();
  private final AtomicBoolean timeoutSeen = new AtomicBoolean();

  /// A connection waits with the same callback each time.
  private volatile @Nullable TellsTimeout lastInterest;

  TapEndPoint(EndPoint endPoint, Recorder recorder) {
    super(endPoint);
    this.endPoint = endPoint;
    this.recorder = recorder;
  }

  /// The tap on the connection of this end point, looking through what wraps it; null where there
  /// is none.
  static @Nullable TapEndPoint of(@Nullable EndPoint endPoint) {
    EndPoint at = endPoint;
    while (!(at instanceof TapEndPoint) && at instanceof EndPoint.Wrapper wrapper) {
      at = wrapper.unwrap();
    }
    return at instanceof TapEndPoint tap ? tap : null;
  }

  /// The id of the exchange that is being answered on the connection of this end point, where that
  /// is tapped.
  static Optional<String> currentExchange(@Nullable EndPoint endPoint) {
    TapEndPoint tap = of(endPoint);
    return tap == null ? Optional.empty() : tap.recorder.currentExchange();
  }

  Recorder recorder() {
    return recorder;
  }

  /// Ends the recording with a connection on this end point, unless that only gives way to another,
  /// as to one of WebSocket.
  void watch(Connection connection) {
    connection.addEventListener(
        new Connection.Listener() {
          @Override
          public void onClosed(Connection closed) {
            if (!endPoint.isOpen()) {
              if (isTls()) {
                recorder.handshaken(new Tls.Failed("the connection ended before it was done"));
              }
              recorder.closed();
            }
          }
        });
  }

  // ---- what comes

  @Override
  public int fill(ByteBuffer buffer) throws IOException {
    boolean anew = !buffer.hasRemaining() && isBetweenRequests();
    int filled = endPoint.fill(buffer);
    if (filled > 0) {
      // Jetty fills at the end of what the buffer holds already.
      ByteBuffer octets = buffer.slice(buffer.limit() - filled, filled);
      if (anew) {
        recorder.receivedAnew(octets);
      } else {
        recorder.received(octets);
      }
    } else if (filled < 0 && endPoint.isOpen() && inputEnded.compareAndSet(false, true)) {
      if (isReset()) {
        reset();
      } else {
        recorder.happened(saidGoodbye() ? Kind.CLOSE_NOTIFY : Kind.PEER_CLOSED);
      }
    }
    return filled;
  }

  /// Whether all requests that were read are answered: only then does Jetty begin another.
  private boolean isBetweenRequests() {
    return endPoint.getConnection() instanceof HttpConnection connection
        && connection.getParser().isStart();
  }

  private boolean isTls() {
    return endPoint instanceof SslConnection.SslEndPoint;
  }

  /// Whether TLS says that nothing more will come; if not, the end may be an attacker's doing.
  private boolean saidGoodbye() {
    return endPoint instanceof SslConnection.SslEndPoint tls
        && tls.getSslConnection().getSSLEngine().isInboundDone();
  }

  /// Jetty takes a reset for the end of the input, but a channel that is read once more throws only
  /// after a reset.
  private boolean isReset() {
    if (endPoint instanceof SocketChannelEndPoint socket) {
      try {
        return socket.getChannel().read(ByteBuffer.allocate(1)) > 0;
      } catch (ClosedChannelException closedHere) {
        return false;
      } catch (IOException connectionReset) {
        return true;
      }
    }
    return false;
  }

  private void reset() {
    if (resetSeen.compareAndSet(false, true)) {
      recorder.happened(Kind.RESET);
    }
  }

  // ---- what goes

  @Override
  public boolean flush(ByteBuffer... buffers) throws IOException {
    ByteBuffer[] before = views(buffers);
    try {
      return endPoint.flush(buffers);
    } finally {
      for (int i = 0; i < buffers.length; i++) {
        before[i].limit(buffers[i].position());
      }
      recorder.sent(before);
    }
  }

  /// Told before it is done: whoever sees the answer and asks at once for its recording finds all
  /// of it. What turns out not to have gone is taken back.
  @Override
  public void write(Callback callback, ByteBuffer... buffers) throws WritePendingException {
    boolean recorded = recorder.sent(buffers);
    endPoint.write(recorded ? new TellsFailure(callback, buffers) : callback, buffers);
  }

  private static ByteBuffer[] views(ByteBuffer[] buffers) {
    ByteBuffer[] views = new ByteBuffer[buffers.length];
    for (int i = 0; i < buffers.length; i++) {
      views[i] = buffers[i].duplicate();
    }
    return views;
  }

  /// Passes on how a write ended; Jetty moves the buffers' positions over what has gone.
  private final class TellsFailure extends Callback.Nested {

    private final ByteBuffer[] buffers;

    TellsFailure(Callback callback, ByteBuffer[] buffers) {
      super(callback);
      this.buffers = buffers;
    }

    @Override
    public void failed(Throwable cause) {
      long left = 0;
      for (ByteBuffer buffer : buffers) {
        left += buffer.remaining();
      }
      recorder.notSent(left);
      if (cause instanceof EofException) {
        reset();
      }
      super.failed(cause);
    }
  }

  // ---- how it ends

  @Override
  public void shutdownOutput() {
    if (!endPoint.isOutputShutdown()) {
      recorder.happened(Kind.OUTPUT_CLOSED);
    }
    endPoint.shutdownOutput();
  }

  @Override
  public void close(@Nullable Throwable cause) {
    ended(cause);
    endPoint.close(cause);
  }

  /// Jetty ends an idle connection by failing who waits for it.
  @Override
  public void fillInterested(Callback callback) throws ReadPendingException {
    endPoint.fillInterested(telling(callback));
  }

  @Override
  public boolean tryFillInterested(Callback callback) {
    return endPoint.tryFillInterested(telling(callback));
  }

  private Callback telling(Callback callback) {
    TellsTimeout telling = lastInterest;
    if (telling == null || telling.getCallback() != callback) {
      telling = new TellsTimeout(callback);
      lastInterest = telling;
    }
    return telling;
  }

  private final class TellsTimeout extends Callback.Nested {

    TellsTimeout(Callback callback) {
      super(callback);
    }

    @Override
    public void failed(Throwable cause) {
      ended(cause);
      super.failed(cause);
    }
  }

  private void ended(@Nullable Throwable cause) {
    if (cause instanceof TimeoutException && timeoutSeen.compareAndSet(false, true)) {
      boolean inHandshake =
          isTls() && recorder.handshaken(new Tls.Failed(String.valueOf(cause.getMessage())));
      if (!inHandshake) {
        recorder.happened(Kind.IDLE_TIMEOUT);
      }
    }
  }

  // ---- what takes its place

  /// Called when a connection gives way to another.
  @Override
  public void setConnection(Connection connection) {
    watch(connection);
    super.setConnection(connection);
  }

  /// The wrapped end point tells only itself of the new connection.
  @Override
  public void upgrade(Connection newConnection) {
    watch(newConnection);
    super.upgrade(newConnection);
  }
}
