package dev.httpanatomy.recording;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/// The exchanges that are held, by their numbers, which say in which order they began.
///
/// It is a ring: an exchange stands at its number modulo the ring's length, which is more than may
/// be held, so that nothing has to be made or found to put one in and take the oldest out, as
/// happens on the hot path. Nothing here waits for a lock: a virtual thread that has to is put
/// aside and must be woken again.
final class HeldExchanges {

  private static final int MOST = 1 << 29;

  private final int limit;
  private final int mask;
  private final AtomicReferenceArray<@Nullable ExchangeRecorder> ring;

  /// Those that were still in the ring when their place was needed; they are the next to go.
  private final Queue<ExchangeRecorder> displaced = new ConcurrentLinkedQueue<>();

  /// The number of the next exchange.
  private final AtomicLong next = new AtomicLong();

  /// The number of the oldest that may be held.
  private final AtomicLong oldest = new AtomicLong();

  /// @param most how many may be held, counted from the oldest to the newest, 1 or more
  HeldExchanges(long most) {
    limit = (int) Math.min(most, MOST);
    int length = Integer.highestOneBit(limit) << 1;
    this.mask = length - 1;
    this.ring = new AtomicReferenceArray<>(length);
  }

  /// The number for a new exchange.
  long nextNumber() {
    return next.getAndIncrement();
  }

  void add(ExchangeRecorder exchange) {
    int slot = slot(exchange.number);
    ExchangeRecorder before = ring.get(slot);
    while (before == null || before.number < exchange.number) {
      if (ring.compareAndSet(slot, before, exchange)) {
        added(exchange, before);
        return;
      }
      before = ring.get(slot);
    }
    // So many began since it did that its place is taken by a newer one.
    displaced.add(exchange);
  }

  private void added(ExchangeRecorder exchange, @Nullable ExchangeRecorder before) {
    if (before != null) {
      oldest.accumulateAndGet(before.number + 1, Math::max);
      displaced.add(before);
    }
    if (exchange.number < oldest.get() && remove(exchange)) {
      // All that were older went, and its place was passed over before it was in it.
      displaced.add(exchange);
    }
  }

  /// @return whether it was still held
  boolean remove(ExchangeRecorder exchange) {
    return ring.compareAndSet(slot(exchange.number), exchange, null);
  }

  /// Whether there are more than may be.
  boolean isOver() {
    return next.get() - oldest.get() > limit || !displaced.isEmpty();
  }

  /// Takes the oldest out; nobody else gets it then.
  Optional<ExchangeRecorder> removeOldest() {
    ExchangeRecorder exchange = displaced.poll();
    while (exchange == null) {
      long number = oldest.get();
      if (number >= next.get()) {
        return Optional.empty();
      }
      if (oldest.compareAndSet(number, number + 1)) {
        ExchangeRecorder found = find(number);
        exchange = found != null && remove(found) ? found : null;
      }
    }
    return Optional.of(exchange);
  }

  /// The oldest that is held.
  Optional<ExchangeRecorder> oldest() {
    for (long number = oldest.get(); number < next.get(); number++) {
      ExchangeRecorder exchange = find(number);
      if (exchange != null) {
        return Optional.of(exchange);
      }
    }
    return Optional.empty();
  }

  Optional<ExchangeRecorder> get(long number) {
    return Optional.ofNullable(find(number));
  }

  /// How many there were in all.
  long begun() {
    return next.get();
  }

  /// Those older than a number, the newest first.
  List<ExchangeRecorder> before(long limit) {
    List<ExchangeRecorder> older = new ArrayList<>();
    long from = oldest.get();
    for (long number = Math.min(limit, next.get()) - 1; number >= from; number--) {
      ExchangeRecorder exchange = find(number);
      if (exchange != null) {
        older.add(exchange);
      }
    }
    return older;
  }

  /// Those of a connection, in order.
  ///
  /// @param first the number of its first
  /// @param last that of its last
  List<ExchangeRecorder> of(Recorder connection, long first, long last) {
    List<ExchangeRecorder> its = new ArrayList<>();
    for (long number = Math.max(first, oldest.get()); number <= last; number++) {
      ExchangeRecorder exchange = find(number);
      if (exchange != null && exchange.recorder == connection) {
        its.add(exchange);
      }
    }
    return its;
  }

  private @Nullable ExchangeRecorder find(long number) {
    ExchangeRecorder exchange = ring.get(slot(number));
    return exchange != null && exchange.number == number ? exchange : null;
  }

  private int slot(long number) {
    return (int) number & mask;
  }
}
