package dev.httpanatomy.recording;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/// The exchanges that are held, by their ids and in the order in which they began.
///
/// Each exchange is put here and taken out again on the hot path, by all connections at once, so
/// nothing here waits for a lock: a virtual thread that has to is put aside and must be woken
/// again, which costs more than all that is done here.
final class HeldExchanges {

  private final Map<String, ExchangeRecorder> byId = new ConcurrentHashMap<>();

  /// Those held, oldest first, and here and there one that was taken out of the middle.
  private final Deque<ExchangeRecorder> inOrder = new ConcurrentLinkedDeque<>();

  private final AtomicLong sequence = new AtomicLong();
  private final AtomicInteger size = new AtomicInteger();

  void add(ExchangeRecorder exchange) {
    exchange.sequence = sequence.getAndIncrement();
    byId.put(exchange.id, exchange);
    inOrder.addLast(exchange);
    size.incrementAndGet();
  }

  /// @return whether it was still held
  boolean remove(ExchangeRecorder exchange) {
    boolean held = byId.remove(exchange.id) != null;
    if (held) {
      size.decrementAndGet();
    }
    return held;
  }

  /// Takes the oldest out; nobody else gets it then.
  Optional<ExchangeRecorder> removeOldest() {
    ExchangeRecorder oldest;
    while ((oldest = inOrder.pollFirst()) != null) {
      if (remove(oldest)) {
        return Optional.of(oldest);
      }
    }
    return Optional.empty();
  }

  /// The oldest that is held.
  Optional<ExchangeRecorder> oldest() {
    for (Iterator<ExchangeRecorder> i = inOrder.iterator(); i.hasNext(); ) {
      ExchangeRecorder exchange = i.next();
      if (byId.containsKey(exchange.id)) {
        return Optional.of(exchange);
      }
      i.remove();
    }
    return Optional.empty();
  }

  Optional<ExchangeRecorder> get(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /// How many there were in all.
  long begun() {
    return sequence.get();
  }

  int size() {
    return size.get();
  }

  /// Those older than a sequence number, the newest first.
  List<ExchangeRecorder> before(long limit) {
    List<ExchangeRecorder> older = new ArrayList<>(size());
    for (ExchangeRecorder exchange : byId.values()) {
      if (exchange.sequence < limit) {
        older.add(exchange);
      }
    }
    older.sort(Comparator.comparingLong((ExchangeRecorder e) -> e.sequence).reversed());
    return older;
  }
}
