package dev.httpanatomy.listening.udp;

import dev.httpanatomy.recording.ConnectionEvent.Kind;
import dev.httpanatomy.recording.Recorder;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/// The datagrams to and from one source, as long as they follow each other closely.
final class Conversation {

  /// Null where nothing is recorded.
  private final @Nullable Recorder recorder;

  private long lastDatagramAt;

  Conversation(@Nullable Recorder recorder, long now) {
    this.recorder = recorder;
    this.lastDatagramAt = now;
  }

  /// When the last datagram came, in nanoseconds.
  long lastDatagramAt() {
    return lastDatagramAt;
  }

  void datagramCameAt(long now) {
    lastDatagramAt = now;
  }

  void received(ByteBuffer octets) {
    if (recorder != null) {
      recorder.received(octets);
    }
  }

  void sent(ByteBuffer octets) {
    if (recorder != null) {
      recorder.sent(octets);
    }
  }

  void notSent(int octets) {
    if (recorder != null) {
      recorder.notSent(octets);
    }
  }

  void happened(Kind kind) {
    if (recorder != null) {
      recorder.happened(kind);
    }
  }

  void end(Kind why) {
    if (recorder != null) {
      recorder.happened(why);
      recorder.closed();
    }
  }
}
