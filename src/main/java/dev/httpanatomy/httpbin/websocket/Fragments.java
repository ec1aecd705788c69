package dev.httpanatomy.httpbin.websocket;

import java.nio.ByteBuffer;
import org.eclipse.jetty.util.IteratingCallback;
import org.eclipse.jetty.websocket.core.CoreSession;
import org.eclipse.jetty.websocket.core.Frame;
import org.eclipse.jetty.websocket.core.OpCode;

/// Sends a message in fragments, one after the other, and then asks for the next frame.
final class Fragments extends IteratingCallback {

  private final CoreSession session;
  private final byte kind;
  private final byte[] message;
  private final int most;
  private int sent;
  private boolean begun;

  /// @param kind the opcode of the first fragment
  /// @param most octets of a fragment, 1 or more
  Fragments(CoreSession session, byte kind, byte[] message, int most) {
    this.session = session;
    this.kind = kind;
    this.message = message;
    this.most = most;
  }

  @Override
  protected Action process() {
    if (begun && sent == message.length) {
      return Action.SUCCEEDED;
    }
    int length = Math.min(most, message.length - sent);
    boolean last = sent + length == message.length;
    Frame frame =
        new Frame(
            begun ? OpCode.CONTINUATION : kind,
            last,
            ByteBuffer.wrap(message, sent, length).slice());
    begun = true;
    sent += length;
    // All but the last may wait until there is something to fill a buffer with.
    session.sendFrame(frame, this, !last);
    return Action.SCHEDULED;
  }

  @Override
  protected void onCompleteSuccess() {
    session.demand();
  }

  @Override
  protected void onCompleteFailure(Throwable cause) {
    session.abort();
  }
}
