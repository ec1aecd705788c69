package dev.httpanatomy.listening.udp;

import dev.httpanatomy.recording.ConnectionEvent.Kind;
import dev.httpanatomy.recording.Recorder;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The conversations that go on, by source address and port; of bounded number.
///
/// They are kept in the order of their last datagram, so that those to end are always the first:
/// looking for them costs nothing, and no conversation has a timer.
///
/// Not safe for several threads.
final class Conversations {

  private static final float LOAD_FACTOR = 0.75f;

  private final Map<InetSocketAddress, Conversation> bySource =
      new LinkedHashMap<>(16, LOAD_FACTOR, true);

  private final Function<InetSocketAddress, @Nullable Recorder> recorders;
  private final long idleNanos;
  private final int most;
  private final ListenerTotals totals;

  /// @param recorders opens the recording of a conversation with a source; null where none is kept
  /// @param idle after how long without a datagram one is over
  /// @param most how many there are at once
  Conversations(
      Function<InetSocketAddress, @Nullable Recorder> recorders,
      Duration idle,
      int most,
      ListenerTotals totals) {
    this.recorders = recorders;
    this.idleNanos = idle.toNanos();
    this.most = most;
    this.totals = totals;
  }

  /// The conversation that goes on with a source, if there is one.
  Optional<Conversation> with(InetSocketAddress source, long now) {
    Optional<Conversation> known = Optional.ofNullable(bySource.get(source));
    known.ifPresent(conversation -> conversation.datagramCameAt(now));
    return known;
  }

  /// Begins a conversation with a source that there is none with. If there are too many, the one
  /// idle longest makes room.
  Conversation begin(InetSocketAddress source, long now) {
    if (bySource.size() == most) {
      endFirst(Kind.EVICTED);
      totals.evicted.increment();
    }
    Conversation begun = new Conversation(recorders.apply(source), now);
    bySource.put(source, begun);
    totals.begun.increment();
    return begun;
  }

  /// Ends those without a datagram for too long.
  void endIdle(long now) {
    while (!bySource.isEmpty()
        && now - bySource.values().iterator().next().lastDatagramAt() >= idleNanos) {
      endFirst(Kind.IDLE_TIMEOUT);
      totals.endedIdle.increment();
    }
  }

  /// Ends all, for the service stops.
  void endAll() {
    while (!bySource.isEmpty()) {
      endFirst(Kind.STOPPING);
    }
  }

  private void endFirst(Kind why) {
    Iterator<Conversation> first = bySource.values().iterator();
    Conversation ended = first.next();
    first.remove();
    totals.ended.increment();
    ended.end(why);
  }
}
