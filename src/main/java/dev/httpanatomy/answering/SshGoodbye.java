package dev.httpanatomy.answering;

import dev.httpanatomy.wire.Octets;
import java.nio.ByteBuffer;
import java.util.List;

/// What an SSH client is told where no SSH is spoken: our identification string (RFC 4253 §4.2),
/// and a packet that ends the connection and says why (§11.1).
public final class SshGoodbye {

  private static final Octets IDENTIFICATION = Octets.latin1("SSH-2.0-http-anatomy\r\n");

  private static final byte SSH_MSG_DISCONNECT = 1;
  private static final int SSH_DISCONNECT_BY_APPLICATION = 11;
  private static final int NO_LANGUAGE_TAG = 0;
  private static final int BLOCK = 8;
  private static final int LEAST_PADDING = 4;

  private SshGoodbye() {}

  /// The line and the packet; after them the connection is to be closed.
  ///
  /// @param description for a person, who may see it on a terminal: sent without control
  ///   characters, and up to 1024 octets of it
  public static Octets octets(String description) {
    byte[] text = ShownText.of(description).toByteArray();
    ByteBuffer payload = ByteBuffer.allocate(1 + 3 * Integer.BYTES + text.length);
    payload
        .put(SSH_MSG_DISCONNECT)
        .putInt(SSH_DISCONNECT_BY_APPLICATION)
        .putInt(text.length)
        .put(text)
        .putInt(NO_LANGUAGE_TAG);
    return Octets.concat(List.of(IDENTIFICATION, packet(payload.array())));
  }

  /// `packet_length padding_length payload padding`, without encryption and MAC: all of it a
  /// multiple of 8, RFC 4253 §6. The padding is of zeros: there is no secret yet for it to guard.
  private static Octets packet(byte[] payload) {
    int unpadded = Integer.BYTES + 1 + payload.length;
    int padding = BLOCK - unpadded % BLOCK;
    if (padding < LEAST_PADDING) {
      padding += BLOCK;
    }
    ByteBuffer packet = ByteBuffer.allocate(unpadded + padding);
    packet.putInt(1 + payload.length + padding).put((byte) padding).put(payload);
    return Octets.wrap(packet.array());
  }
}
