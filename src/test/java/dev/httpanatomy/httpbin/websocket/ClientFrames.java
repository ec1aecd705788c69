package dev.httpanatomy.httpbin.websocket;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.httpanatomy.listening.RawClient;

/// A client that knows no WebSocket but how frames are written (RFC 6455 §5.2). In all texts each
/// character is an octet.
record ClientFrames(RawClient client) implements AutoCloseable {

  static final int CONTINUATION = 0x0;
  static final int TEXT = 0x1;
  static final int BINARY = 0x2;
  static final int CLOSE = 0x8;
  static final int PING = 0x9;
  static final int PONG = 0xA;
  static final int FIN = 0x80;

  private static final int MASKED = 0x80;
  private static final int TWO_OCTETS = 126;
  private static final int EIGHT_OCTETS = 127;
  private static final byte[] MASK = {1, 2, 3, 4};

  /// A frame that came.
  ///
  /// @param first its first octet: FIN and the opcode
  record Received(int first, String payload) {

    /// The status-code of a close (§5.5.1).
    int code() {
      return payload.charAt(0) << 8 | payload.charAt(1);
    }
  }

  /// Opens a socket.
  static ClientFrames open(int port, String query) {
    RawClient client = RawClient.to(port);
    String answer =
        client
            .send(
                "GET /websocket/echo"
                    + query
                    + " HTTP/1.1\r\n"
                    + "Host: a\r\n"
                    + "Upgrade: websocket\r\n"
                    + "Connection: Upgrade\r\n"
                    + "Sec-WebSocket-Version: 13\r\n"
                    + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n")
            .readResponse()
            .head();
    if (!answer.startsWith("HTTP/1.1 101 ")) {
      throw new AssertionError(answer);
    }
    return new ClientFrames(client);
  }

  /// Sends a frame, masked as a client's must be.
  ClientFrames send(int first, String payload) {
    StringBuilder frame = new StringBuilder().append((char) first);
    int length = payload.length();
    if (length < TWO_OCTETS) {
      frame.append((char) (MASKED | length));
    } else if (length <= 0xFFFF) {
      frame.append((char) (MASKED | TWO_OCTETS)).append(number(length, 2));
    } else {
      frame.append((char) (MASKED | EIGHT_OCTETS)).append(number(length, 8));
    }
    frame.append(new String(MASK, ISO_8859_1));
    for (int i = 0; i < length; i++) {
      frame.append((char) (payload.charAt(i) ^ MASK[i % MASK.length]));
    }
    client.send(frame.toString());
    return this;
  }

  private static String number(long value, int octets) {
    StringBuilder number = new StringBuilder();
    for (int i = octets - 1; i >= 0; i--) {
      number.append((char) (value >> 8 * i & 0xFF));
    }
    return number.toString();
  }

  /// The next frame.
  Received read() {
    String head = client.read(2);
    long length = head.charAt(1);
    if (length >= TWO_OCTETS) {
      length = 0;
      for (char octet : client.read(head.charAt(1) == TWO_OCTETS ? 2 : 8).toCharArray()) {
        length = length << 8 | octet;
      }
    }
    return new Received(head.charAt(0), client.read((int) length));
  }

  @Override
  public void close() {
    client.close();
  }
}
