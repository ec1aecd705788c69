package dev.httpanatomy.answering;

import dev.httpanatomy.recording.RecordedMessage;
import java.util.Optional;

/// Bounds how much is taken apart at once, for that takes many times the memory of the octets.
@FunctionalInterface
public interface Room {

  /// Takes what it needs to take a message apart and show it; may wait a little for others.
  ///
  /// @return gives that back, to be run once; empty where there is not enough
  Optional<Runnable> take(RecordedMessage message);
}
