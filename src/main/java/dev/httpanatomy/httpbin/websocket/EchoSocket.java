package dev.httpanatomy.httpbin.websocket;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.time.Duration;
import java.util.function.Consumer;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.websocket.core.CloseStatus;
import org.eclipse.jetty.websocket.core.CoreSession;
import org.eclipse.jetty.websocket.core.Frame;
import org.eclipse.jetty.websocket.core.FrameHandler;
import org.eclipse.jetty.websocket.core.OpCode;
import org.jspecify.annotations.Nullable;

/// Sends each message back, and each ping as a pong. Jetty sees to masks, the order of frames and
/// closing.
///
/// The next frame is read only after the answer to the last one has gone, so a client that doesn't
/// read is not read from.
final class EchoSocket implements FrameHandler {

  /// How long one may be open.
  private static final Duration LONGEST_LIFE = Duration.ofMinutes(10);

  private final EchoLimits limits;
  private final Consumer<EchoSocket> closed;
  private final long openedAt = System.nanoTime();
  private final ByteArrayOutputStream message = new ByteArrayOutputStream();
  private byte kind = OpCode.UNDEFINED;
  private volatile @Nullable CoreSession session;

  /// @param closed told once it is
  EchoSocket(EchoLimits limits, Consumer<EchoSocket> closed) {
    this.limits = limits;
    this.closed = closed;
  }

  /// Closes it, for the service stops.
  void goAway() {
    CoreSession open = session;
    if (open != null) {
      open.close(CloseStatus.SHUTDOWN, "the service stops", Callback.NOOP);
    }
  }

  @Override
  public void onOpen(CoreSession opened, Callback callback) {
    session = opened;
    callback.succeeded();
    opened.demand();
  }

  @Override
  public void onFrame(Frame frame, Callback callback) {
    CoreSession open = session;
    if (open == null) {
      callback.failed(new IllegalStateException("not open"));
      return;
    }
    byte opCode = frame.getOpCode();
    byte[] payload = new byte[frame.getPayloadLength()];
    if (payload.length > 0) {
      frame.getPayload().slice().get(payload);
    }
    boolean last = frame.isFin();
    callback.succeeded();
    if (opCode == OpCode.CLOSE) {
      return;
    } else if (System.nanoTime() - openedAt > LONGEST_LIFE.toNanos()) {
      open.close(CloseStatus.SHUTDOWN, "open for too long", Callback.NOOP);
    } else if (opCode == OpCode.PING) {
      Frame pong = new Frame(OpCode.PONG, ByteBuffer.wrap(payload));
      open.sendFrame(pong, Callback.from(open::demand, failed -> open.abort()), false);
    } else if (opCode == OpCode.PONG) {
      open.demand();
    } else {
      take(open, opCode, payload, last);
    }
  }

  private void take(CoreSession open, byte opCode, byte[] payload, boolean last) {
    if (opCode != OpCode.CONTINUATION) {
      kind = opCode;
    }
    if (payload.length > limits.fragment()) {
      tooLarge(open, "a fragment may have %d octets".formatted(limits.fragment()));
      return;
    } else if (payload.length > limits.message() - message.size()) {
      tooLarge(open, "a message may have %d octets".formatted(limits.message()));
      return;
    }
    message.writeBytes(payload);
    if (!last) {
      open.demand();
      return;
    }
    byte[] whole = message.toByteArray();
    message.reset();
    if (kind == OpCode.TEXT && !isUtf8(whole)) {
      open.close(CloseStatus.BAD_PAYLOAD, "the text is not UTF-8", Callback.NOOP);
    } else {
      new Fragments(open, kind, whole, limits.fragment()).iterate();
    }
  }

  private static void tooLarge(CoreSession open, String reason) {
    open.close(CloseStatus.MESSAGE_TOO_LARGE, reason, Callback.NOOP);
  }

  private static boolean isUtf8(byte[] text) {
    try {
      UTF_8.newDecoder().decode(ByteBuffer.wrap(text));
      return true;
    } catch (CharacterCodingException notUtf8) {
      return false;
    }
  }

  @Override
  public void onError(Throwable cause, Callback callback) {
    callback.succeeded();
  }

  @Override
  public void onClosed(CloseStatus status, Callback callback) {
    closed.accept(this);
    callback.succeeded();
  }
}
