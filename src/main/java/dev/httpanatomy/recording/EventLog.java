package dev.httpanatomy.recording;

import dev.httpanatomy.recording.ConnectionEvent.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The events of a connection: the first few and the last few, the number of those between.
///
/// Kept as numbers in one array, for most are never looked at.
final class EventLog {

  /// How many of the first events are kept, whatever happens.
  static final int FIRST_KEPT = 32;

  /// How many of the last events are kept.
  static final int LAST_KEPT = 224;

  private static final int LONGS = 4;
  private static final Kind[] KINDS = Kind.values();

  private long[] slots = new long[4 * LONGS];
  private long count;

  /// @return by how many octets the log grew
  int add(Kind kind, long nanos, long octets, long offset) {
    int slot = slotOf(count) * LONGS;
    int grown = 0;
    if (slot >= slots.length) {
      int capacity = Math.min(slots.length * 2, (FIRST_KEPT + LAST_KEPT) * LONGS);
      grown = (capacity - slots.length) * Long.BYTES;
      slots = Arrays.copyOf(slots, capacity);
    }
    slots[slot] = kind.ordinal();
    slots[slot + 1] = nanos;
    slots[slot + 2] = octets;
    slots[slot + 3] = offset;
    count++;
    return grown;
  }

  /// How many events there were.
  long count() {
    return count;
  }

  /// Octets of memory that the log takes.
  int capacity() {
    return slots.length * Long.BYTES;
  }

  /// The events that are still kept, in order.
  List<ConnectionEvent> kept() {
    List<ConnectionEvent> kept = new ArrayList<>();
    for (long i = 0; i < Math.min(count, FIRST_KEPT); i++) {
      kept.add(event(slotOf(i)));
    }
    for (long i = Math.max(FIRST_KEPT, count - LAST_KEPT); i < count; i++) {
      kept.add(event(slotOf(i)));
    }
    return List.copyOf(kept);
  }

  private ConnectionEvent event(int slot) {
    int at = slot * LONGS;
    return new ConnectionEvent(KINDS[(int) slots[at]], slots[at + 1], slots[at + 2], slots[at + 3]);
  }

  private static int slotOf(long index) {
    return (int) (index < FIRST_KEPT ? index : FIRST_KEPT + (index - FIRST_KEPT) % LAST_KEPT);
  }
}
