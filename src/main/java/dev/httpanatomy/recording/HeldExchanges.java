package dev.httpanatomy.recording;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The exchanges that are held, by their numbers, which say in which order they began.
///
/// It is a ring: an exchange stands at its number modulo the ring's length, which is more than
/// twice as many as may be held, so that nothing has to be made or found to put one in and take the
/// oldest out, as happens on the hot path. One that is still being answered when its turn to go has
/// come is passed over and stands aside. Nothing here waits for a lock: a virtual thread that has
/// to is put aside and must be woken again.
final class HeldExchanges {

  private static final int MOST = 1 << 28;

  private final int limit;
  private final long octets;
  private final int mask;
  private final AtomicReferenceArray<@Nullable ExchangeRecorder> ring;
  private final PassedOver passedOver = new PassedOver();

  /// The number of the next exchange.
  private final AtomicLong next = new AtomicLong();

  /// The number of the oldest whose turn has not come.
  private final AtomicLong oldest = new AtomicLong();

  /// @param most how many may be held, 1 or more
  /// @param octets how much memory they may take
  HeldExchanges(long most, long octets) {
    this.octets = octets;
    limit = (int) Math.min(most, MOST);
    int length = Integer.highestOneBit(limit) << 2;
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
      if (before != null) {
        passedOver.add(before, next.get());
      }
      if (ring.compareAndSet(slot, before, exchange)) {
        if (exchange.number < oldest.get()) {
          // Its turn came before it was in its place.
          passOver(exchange);
        }
        return;
      }
      before = ring.get(slot);
    }
    // So many began since it did that its place is taken by a newer one.
    passedOver.add(exchange, next.get());
  }

  /// It stands in both places for a moment, so that whoever looks for it finds it.
  private void passOver(ExchangeRecorder exchange) {
    passedOver.add(exchange, next.get());
    leaveRing(exchange);
  }

  /// Its response is over, so that it may go when its turn comes.
  ///
  /// @param before whether it was answered some time before now: if its turn came meanwhile, it
  ///   goes next
  void answered(ExchangeRecorder exchange, boolean before) {
    exchange.answered = true;
    if (passedOver.count() > 0) {
      if (before) {
        passedOver.answeredBefore(exchange);
      } else {
        passedOver.answered(exchange, next.get());
      }
    }
  }

  /// @return whether it was still held: to one caller only
  boolean remove(ExchangeRecorder exchange) {
    boolean held = exchange.leave();
    leaveRing(exchange);
    passedOver.remove(exchange);
    return held;
  }

  private void leaveRing(ExchangeRecorder exchange) {
    ring.compareAndSet(slot(exchange.number), exchange, null);
  }

  /// Whether there are more than may be.
  boolean isOver() {
    return count() > limit;
  }

  private long count() {
    return next.get() - oldest.get() + passedOver.count();
  }

  /// Lets the oldest go, if it may; nobody else gets it then. It is the oldest that is answered, or
  /// one that is not if no other is left, or if those that were passed over are more than every
  /// second or take more than half of the memory: those that never end shall not take all the room.
  /// One that is not cut yet has its turn, and nothing goes.
  ///
  /// @param drop takes what goes
  /// @return whether there was any; that it went is not said by that
  boolean takeTurn(Consumer<ExchangeRecorder> drop) {
    long number = oldest.get();
    boolean none = number >= next.get();
    boolean pressed = none || isCrowded();
    ExchangeRecorder candidate = passedOver.due(pressed ? Long.MAX_VALUE : number);
    if (candidate == null && pressed) {
      candidate = passedOver.oldest();
    }
    if (candidate == null && none) {
      return false;
    }
    if (candidate == null) {
      candidate = takeTurn(number);
    }
    if (candidate != null && remove(candidate)) {
      drop.accept(candidate);
    }
    return true;
  }

  /// Whether the turn of a number is over.
  boolean isOver(long number) {
    return number < oldest.get();
  }

  /// The turn of a number comes.
  ///
  /// @return its exchange, if it may go
  private @Nullable ExchangeRecorder takeTurn(long number) {
    ExchangeRecorder exchange = inTurn(number);
    if (exchange != null && !exchange.answered) {
      passOver(exchange);
      exchange = null;
    }
    if (!oldest.compareAndSet(number, number + 1)) {
      return null;
    }
    if (exchange == null) {
      // It may have come to its place just before its turn was over, and not know that it is.
      ExchangeRecorder late = inTurn(number);
      if (late != null) {
        passOver(late);
      }
    }
    return exchange;
  }

  private boolean isCrowded() {
    return passedOver.count() > 0
        && (passedOver.count() > count() / 2 || passedOver.octets() > octets / 2);
  }

  Optional<ExchangeRecorder> get(long number) {
    return Optional.ofNullable(find(number));
  }

  /// How many there were in all.
  long begun() {
    return next.get();
  }

  /// Those older than a number, the newest first.
  List<ExchangeRecorder> before(long end) {
    List<ExchangeRecorder> older = new ArrayList<>();
    long from = oldest.get();
    for (long number = Math.min(end, next.get()) - 1; number >= from; number--) {
      ExchangeRecorder exchange = find(number);
      if (exchange != null) {
        older.add(exchange);
      }
    }
    older.addAll(passedOver.between(0, Math.min(end, from)).reversed());
    return older;
  }

  /// Those of a connection, in order.
  ///
  /// @param first the number of its first
  /// @param last that of its last
  List<ExchangeRecorder> of(Recorder connection, long first, long last) {
    long from = oldest.get();
    List<ExchangeRecorder> its = new ArrayList<>();
    for (ExchangeRecorder exchange : passedOver.between(first, Math.min(last + 1, from))) {
      if (exchange.recorder == connection) {
        its.add(exchange);
      }
    }
    for (long number = Math.max(first, from); number <= last; number++) {
      ExchangeRecorder exchange = find(number);
      if (exchange != null && exchange.recorder == connection) {
        its.add(exchange);
      }
    }
    return its;
  }

  private @Nullable ExchangeRecorder find(long number) {
    ExchangeRecorder exchange = inTurn(number);
    return exchange != null ? exchange : passedOver.get(number);
  }

  private @Nullable ExchangeRecorder inTurn(long number) {
    ExchangeRecorder exchange = ring.get(slot(number));
    return exchange != null && exchange.number == number ? exchange : null;
  }

  private int slot(long number) {
    return (int) number & mask;
  }
}
