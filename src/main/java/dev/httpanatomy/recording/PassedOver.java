package dev.httpanatomy.recording;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// Exchanges whose turn to go came while they were still being answered. Once one is answered, it
/// goes when those that had begun by then have had their turns.
final class PassedOver {

  private final ConcurrentNavigableMap<Long, ExchangeRecorder> held = new ConcurrentSkipListMap<>();

  /// As the map's own count is found by counting.
  private final AtomicInteger count = new AtomicInteger();

  /// Those that were answered since; some are not held any more.
  private final Queue<Answered> answered = new ConcurrentLinkedQueue<>();

  /// The numbers of those that were answered before their turn came, which nobody knew then.
  private final Queue<Long> overdue = new ConcurrentLinkedQueue<>();

  /// @param number which exchange; not itself, for that may be let go of before
  /// @param turn the number of the exchange before whose turn it goes
  private record Answered(long number, long turn) {}

  /// @param next the number of the next exchange to begin
  void add(ExchangeRecorder exchange, long next) {
    // Counted first: who answers it looks for it here only where there are any.
    count.incrementAndGet();
    if (held.putIfAbsent(exchange.number, exchange) != null) {
      count.decrementAndGet();
    }
    if (exchange.hasLeft()) {
      remove(exchange);
    } else if (exchange.answered) {
      answered(exchange, next);
    }
  }

  /// The response of an exchange that may be among these is over.
  void answered(ExchangeRecorder exchange, long next) {
    if (held.containsKey(exchange.number)) {
      answered.add(new Answered(exchange.number, next));
    }
  }

  /// The response of an exchange that may be among these was over before its turn came.
  void answeredBefore(ExchangeRecorder exchange) {
    if (held.containsKey(exchange.number)) {
      overdue.add(exchange.number);
    }
  }

  void remove(ExchangeRecorder exchange) {
    if (count() > 0 && held.remove(exchange.number, exchange)) {
      count.decrementAndGet();
    }
  }

  int count() {
    return count.get();
  }

  /// Octets of memory that they take, roughly: they may be growing.
  long octets() {
    long octets = 0;
    for (ExchangeRecorder exchange : held.values()) {
      octets += exchange.capacity();
    }
    return octets;
  }

  @Nullable ExchangeRecorder get(long number) {
    return count() == 0 ? null : held.get(number);
  }

  /// One that was answered and whose turn has come, if there is one; it is given to one caller
  /// only.
  ///
  /// @param number whose turn is next; [Long#MAX_VALUE] for any that was answered
  @Nullable ExchangeRecorder due(long number) {
    for (Long late = overdue.poll(); late != null; late = overdue.poll()) {
      ExchangeRecorder exchange = held.get(late);
      if (exchange != null) {
        return exchange;
      }
    }
    for (Answered first = answered.peek();
        first != null && first.turn <= number;
        first = answered.peek()) {
      ExchangeRecorder exchange = answered.remove(first) ? held.get(first.number) : null;
      if (exchange != null) {
        return exchange;
      }
    }
    return null;
  }

  /// The oldest, answered or not, if there is one.
  @Nullable ExchangeRecorder oldest() {
    Map.Entry<Long, ExchangeRecorder> first = held.firstEntry();
    return first == null ? null : first.getValue();
  }

  /// Those from a number up to another, that excluded, in order.
  List<ExchangeRecorder> between(long first, long end) {
    return count() == 0 || first >= end
        ? List.of()
        : List.copyOf(held.subMap(first, true, end, false).values());
  }
}
