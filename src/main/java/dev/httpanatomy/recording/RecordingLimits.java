package dev.httpanatomy.recording;

/// How much is kept.
///
/// @param headOctets octets of a message's start-line and header section
/// @param bodyOctets octets of a message's body, and of each direction of a tunnel
/// @param storeOctets octets of memory for all recordings together
/// @param exchanges exchanges in all
/// @param connections connections in all, of which those still open are never dropped
public record RecordingLimits(
    int headOctets, int bodyOctets, long storeOctets, int exchanges, int connections) {

  public RecordingLimits {
    if (headOctets < 1 || bodyOctets < 0 || storeOctets < 1 || exchanges < 1 || connections < 1) {
      throw new IllegalArgumentException("limits of a recording must be positive");
    }
  }
}
