package dev.httpanatomy.recording;

import dev.httpanatomy.dissection.RequestMethod;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.time.Instant;
import java.util.Optional;

/// An exchange while it passes. Guarded by the lock of its [Recorder], but for whether it is
/// answered and held.
final class ExchangeRecorder {

  /// What an exchange takes in memory besides its octets, roughly.
  static final int OVERHEAD_OCTETS = 640;

  private static final VarHandle LEFT = flag("left");
  private static final VarHandle OVER = flag("over");

  /// Which exchange of the store it is.
  final long number;

  final Recorder recorder;
  final long index;
  final MessageRecorder request;
  final MessageRecorder response;
  RequestMethod method = RequestMethod.OTHER;

  Optional<Forwarded> forwarded = Optional.empty();

  /// Whether its response is over, or none will come.
  volatile boolean answered;

  /// Whether it is not held any more.
  private volatile boolean left;

  private int capacity = OVERHEAD_OCTETS;
  private int messagesLeft = 2;

  /// Whether both of its messages are over, so that nothing changes any more.
  private boolean over;

  ExchangeRecorder(long number, Recorder recorder, long index, long received, long sent) {
    this.number = number;
    this.recorder = recorder;
    this.index = index;
    this.request = new MessageRecorder(received);
    this.response = new MessageRecorder(sent);
  }

  /// Octets of memory that it takes. May be asked without the lock, for a rough answer.
  int capacity() {
    return capacity;
  }

  void grew(int octets) {
    capacity += octets;
  }

  /// One of its two messages has come to its end.
  void messageEnded() {
    messagesLeft--;
    if (messagesLeft == 0) {
      OVER.setRelease(this, true);
    }
  }

  /// It is not held any more.
  ///
  /// @return whether it was: to the first caller only
  boolean leave() {
    return LEFT.compareAndSet(this, false, true);
  }

  boolean hasLeft() {
    return left;
  }

  /// Whether nothing changes of it any more. May be asked without the lock.
  boolean isOver() {
    return (boolean) OVER.getAcquire(this);
  }

  /// Gives its octets back, and takes no more. Of one that is over nothing refers to these any more
  /// but itself, so they are not touched: it is long out of the processor's caches, and its lock is
  /// not needed.
  ///
  /// @return how many octets of memory are given back
  int forget() {
    if (!isOver()) {
      request.forget();
      response.forget();
    }
    return capacity;
  }

  private static VarHandle flag(String name) {
    try {
      return MethodHandles.lookup().findVarHandle(ExchangeRecorder.class, name, boolean.class);
    } catch (ReflectiveOperationException impossible) {
      throw new ExceptionInInitializerError(impossible);
    }
  }

  /// What is known of it now. Takes the lock.
  Exchange snapshot() {
    return recorder.snapshot(this);
  }

  Exchange snapshot(Connection.Head connection) {
    long began = request.began >= 0 ? request.began : response.began;
    Instant at = connection.openedAt().plusNanos(Math.max(0, began));
    boolean open = connection.open() && !(request.ended >= 0 && response.ended >= 0);
    return new Exchange(
        recorder.idOf(this),
        connection,
        index,
        at,
        request.pieces,
        response.pieces,
        request.snapshot(),
        response.snapshot(),
        new Timings(
            request.began,
            request.headEnded,
            request.ended,
            response.began,
            response.headEnded,
            response.ended),
        open,
        forwarded);
  }
}
