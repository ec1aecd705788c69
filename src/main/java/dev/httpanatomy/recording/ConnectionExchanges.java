package dev.httpanatomy.recording;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The exchanges of a connection: which is answered next, and which are held. Guarded by the lock
/// of its [Recorder].
final class ConnectionExchanges {

  private static final long NONE = -1;

  private final Recorder connection;
  private final HeldExchanges held;

  /// Those whose final response is not complete, oldest first.
  private final Deque<ExchangeRecorder> unanswered = new ArrayDeque<>();

  private long count;
  private long dropped;

  /// The numbers of the first and the last that began.
  private long first = NONE;

  private long last = NONE;

  ConnectionExchanges(Recorder connection, HeldExchanges held) {
    this.connection = connection;
    this.held = held;
  }

  /// @param received how many octets came before it
  /// @param sent how many went before it
  ExchangeRecorder begin(long received, long sent) {
    last = held.nextNumber();
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

  void answered(ExchangeRecorder exchange) {
    unanswered.remove(exchange);
    held.answered(exchange);
  }

  /// No response will come any more.
  ///
  /// @return those that have none, or not all of one
  List<ExchangeRecorder> end() {
    List<ExchangeRecorder> left = List.copyOf(unanswered);
    unanswered.clear();
    left.forEach(held::answered);
    return left;
  }

  void dropped() {
    dropped++;
  }

  /// How many there were in all.
  long count() {
    return count;
  }

  /// Whether none is held any more.
  boolean areGone() {
    return dropped == count;
  }

  /// Those that are held, oldest first.
  List<ExchangeRecorder> held() {
    return first == NONE ? List.of() : held.of(connection, first, last);
  }
}
