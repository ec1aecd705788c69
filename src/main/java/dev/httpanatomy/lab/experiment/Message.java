package dev.httpanatomy.lab.experiment;

import java.nio.ByteBuffer;

/// The messages that are sent: a number in the first four octets, and octets that follow from it.
final class Message {

  private static final int STEP = 31;

  private Message() {}

  /// The message with a number.
  ///
  /// @param octets how many it has, from 4
  static byte[] numbered(int number, int octets) {
    ByteBuffer message = ByteBuffer.allocate(octets).putInt(number);
    while (message.hasRemaining()) {
      message.put((byte) (number + STEP * message.position()));
    }
    return message.array();
  }

  /// The number of a message; of another one it is any number.
  static int number(byte[] message) {
    return ByteBuffer.wrap(message).getInt();
  }
}
