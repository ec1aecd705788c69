package dev.httpanatomy.recording;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// The exchanges of a connection: which is answered next, and which are held. Guarded by the lock
/// of its [Recorder].
final class ConnectionExchanges {

  /// No number.
  static final long NONE = -1;

  private final Recorder connection;
  private final HeldExchanges held;

  /// Those whose final response is not complete, oldest first.
  private final Deque<ExchangeRecorder> unanswered = new ArrayDeque<>();

  private long count;

  /// Counted without the lock.
  private final AtomicLong dropped = new AtomicLong();

  /// The numbers of the first and the last that began.
  private long first = NONE;

  private long last = NONE;

  private final TakenUp takenUp = new TakenUp();

  /// Whether the server has taken up as many exchanges as there are, as far as can be told.
  private boolean inStep = true;

  private boolean past;

  ConnectionExchanges(Recorder connection, HeldExchanges held) {
    this.connection = connection;
    this.held = held;
  }

  /// @param received how many octets came before it
  /// @param sent how many went before it
  ExchangeRecorder begin(long received, long sent) {
    last = takenUp.ahead() > 0 ? takenUp.begin() : held.nextNumber();
    first = first == NONE ? last : first;
    ExchangeRecorder exchange = new ExchangeRecorder(last, connection, count, received, sent);
    count++;
    unanswered.addLast(exchange);
    held.add(exchange);
    return exchange;
  }

  /// The one whose response is awaited or passes.
  @Nullable ExchangeRecorder current() {
    return unanswered.peekFirst();
  }

  /// The server takes up the next request. Nothing need be cut for that as long as it takes up one
  /// after the other: this one is the next.
  ///
  /// @return the number of its exchange, or [#NONE] where it can't be told before all is cut
  long takeUpUncut() {
    long index = takenUp.next();
    if (!inStep) {
      return NONE;
    }
    if (index >= count) {
      long number = held.nextNumber();
      takenUp.took(index, number);
      return number;
    }
    for (ExchangeRecorder exchange : unanswered) {
      if (exchange.index == index) {
        takenUp.took(index);
        return exchange.number;
      }
    }
    return NONE;
  }

  /// The server takes up the next request, and all that passed is cut: it is the one that is not
  /// answered yet.
  @Nullable ExchangeRecorder takeUp() {
    ExchangeRecorder exchange = current();
    if (exchange != null) {
      takenUp.took(exchange.index);
    }
    return exchange;
  }

  /// How many the server has taken up that are not cut.
  int ahead() {
    return takenUp.ahead();
  }

  /// The number of the last that the server has taken up, which is not cut.
  long lastAhead() {
    return takenUp.last();
  }

  /// Whether none is under way, as far as is cut.
  boolean areAtRest() {
    return inStep && unanswered.isEmpty();
  }

  /// The next so many, which the server has taken up, are dropped uncut.
  void skip(int exchanges) {
    takenUp.skip(exchanges);
    count += exchanges;
    dropped.addAndGet(exchanges);
  }

  /// All that passed is cut. If the server has taken up requests that are none as they are cut, it
  /// sees something else in the octets than is seen here, and can't be followed any more without
  /// looking.
  void allCut() {
    if (takenUp.next() > count) {
      inStep = false;
      takenUp.fallBackTo(count);
    }
  }

  void answered(ExchangeRecorder exchange) {
    unanswered.remove(exchange);
    held.answered(exchange, past);
  }

  /// @param past whether what is told from now on was over long ago
  void isPast(boolean past) {
    this.past = past;
  }

  /// No response will come any more.
  ///
  /// @return those that have none, or not all of one
  List<ExchangeRecorder> end() {
    List<ExchangeRecorder> left = List.copyOf(unanswered);
    unanswered.clear();
    left.forEach(exchange -> held.answered(exchange, false));
    return left;
  }

  /// One is not held any more. Needs no lock.
  void dropped() {
    dropped.incrementAndGet();
  }

  /// How many there were in all.
  long count() {
    return count;
  }

  /// Whether none is held any more.
  boolean areGone() {
    return dropped.get() == count;
  }

  /// Those that are held, oldest first.
  List<ExchangeRecorder> held() {
    return first == NONE ? List.of() : held.of(connection, first, last);
  }
}
