package dev.httpanatomy.answering;

import dev.httpanatomy.wire.Octets;
import java.nio.ByteBuffer;

/// What an HTTP/2 client is told where only HTTP/1 is spoken.
///
/// An empty SETTINGS frame, which is the server's connection preface (RFC 9113 §3.4), and a GOAWAY
/// frame (§6.8) that says that no stream was processed, so that each may be tried again, and that
/// HTTP/1.1 is required (§7).
public final class Http2Goodbye {

  private static final int FRAME_HEADER = 9;
  private static final int SETTINGS = 0x04;
  private static final int GOAWAY = 0x07;
  private static final int NO_STREAM = 0;
  private static final int HTTP_1_1_REQUIRED = 0x0d;

  private Http2Goodbye() {}

  /// The two frames; after them the connection is to be closed.
  ///
  /// @param debugData for a person, as where the recording is: sent without control characters, and
  ///   up to 1024 octets of it
  public static Octets octets(String debugData) {
    byte[] debug = ShownText.of(debugData).toByteArray();
    int payload = 2 * Integer.BYTES + debug.length;
    ByteBuffer frames = ByteBuffer.allocate(2 * FRAME_HEADER + payload);
    frameHeader(frames, 0, SETTINGS);
    frameHeader(frames, payload, GOAWAY);
    frames.putInt(NO_STREAM).putInt(HTTP_1_1_REQUIRED).put(debug);
    return Octets.wrap(frames.array());
  }

  /// Length in 24 bits, type, no flags, and the stream 0, that of the connection: RFC 9113 §4.1.
  private static void frameHeader(ByteBuffer frames, int length, int type) {
    frames.putInt(length << 8 | type).put((byte) 0).putInt(0);
  }
}
