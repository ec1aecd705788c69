package dev.httpanatomy.recording;

/// A connection with the octets that passed, at one moment.
///
/// @param connection what happened
/// @param received what is held of what came
/// @param sent what is held of what went
public record ConnectionRecording(Connection connection, HeldOctets received, HeldOctets sent) {

  /// What is held of one direction.
  public HeldOctets octets(Direction direction) {
    return direction == Direction.RECEIVED ? received : sent;
  }
}
