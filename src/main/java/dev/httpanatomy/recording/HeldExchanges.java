package dev.httpanatomy.recording;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// The exchanges that are held, by their ids and in the order in which they began.
///
/// Each exchange is put here and taken out again on the hot path, so one map serves both and its
/// lock is held for a few instructions only.
final class HeldExchanges {

  private final SequencedMap<String, ExchangeRecorder> byId = new LinkedHashMap<>();
  private long sequence;

  /// Read without the lock: whoever trims looks again.
  private volatile int size;

  synchronized void add(ExchangeRecorder exchange) {
    exchange.sequence = sequence++;
    byId.put(exchange.id, exchange);
    size = byId.size();
  }

  /// @return whether it was still held
  synchronized boolean remove(ExchangeRecorder exchange) {
    boolean held = byId.remove(exchange.id) != null;
    size = byId.size();
    return held;
  }

  synchronized Optional<ExchangeRecorder> oldest() {
    return Optional.ofNullable(byId.firstEntry()).map(entry -> entry.getValue());
  }

  synchronized Optional<ExchangeRecorder> get(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /// How many there were in all.
  synchronized long begun() {
    return sequence;
  }

  int size() {
    return size;
  }

  /// Those older than a sequence number, the newest first.
  synchronized List<ExchangeRecorder> before(long limit) {
    List<ExchangeRecorder> older = new ArrayList<>(byId.size());
    for (ExchangeRecorder exchange : byId.reversed().values()) {
      if (exchange.sequence < limit) {
        older.add(exchange);
      }
    }
    return older;
  }
}
