package dev.httpanatomy.recording;

import dev.httpanatomy.dissection.RequestMethod;
import dev.httpanatomy.recording.ConnectionEvent.Kind;
import dev.httpanatomy.wire.Octets;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// Records one connection: is told what passes, in the order in which it passes.
///
/// Octets are copied once, into the exchange whose message they belong to; those beyond the limits
/// are counted. It never throws on what passes, and may be called by several threads.
public final class Recorder {

  /// How many of the first events of a connection are kept, however many follow.
  public static final int FIRST_EVENTS_KEPT = EventLog.FIRST_KEPT;

  /// How many octets of memory may be taken before the store is told. Each telling is a write to
  /// what all connections write to, so that those of an exchange are told at once, at its end.
  private static final int UNTOLD_OCTETS = 1024;

  /// What a connection takes in memory besides its events and octets, roughly, and what may be
  /// untold.
  static final int OVERHEAD_OCTETS = 1536 + UNTOLD_OCTETS;

  private final RecordingStore store;
  private final long sequence;
  private final Connection.Head opened;
  private final long openedNanos;

  private final EventLog events = new EventLog();
  private final ConnectionExchanges exchanges;
  private final DirectionRecorder received;
  private final DirectionRecorder sent;
  private Optional<Tls> tls = Optional.empty();
  private boolean open = true;

  /// When what is being told happened, in nanoseconds after the connection was accepted: one moment
  /// for all that one call tells.
  private long now;

  /// Octets of memory taken or given back since the store was last told.
  private long grown;

  /// Whether an exchange ended in the call that goes on, and which, where somebody wants to know.
  private boolean anyEnded;

  private final List<ExchangeRecorder> finished = new ArrayList<>(1);

  /// @param sequence which recording of the store it is
  /// @param opened what is known of the connection, which was opened just now
  Recorder(RecordingStore store, long sequence, Connection.Head opened, Cutting cutting) {
    this.store = store;
    this.sequence = sequence;
    this.opened = opened;
    this.openedNanos = System.nanoTime();
    this.exchanges = new ConnectionExchanges(this, store.heldExchanges());
    this.received = new DirectionRecorder(this, Direction.RECEIVED, store.limits());
    this.sent = new DirectionRecorder(this, Direction.SENT, store.limits());
    if (cutting == Cutting.HTTP1) {
      received.cutFrom(0, Octets.EMPTY);
      sent.cutFrom(0, Octets.EMPTY);
    }
    if (!isDatagrams()) {
      log(Kind.ACCEPTED, 0, 0);
    }
  }

  /// The capability of the connection.
  public String id() {
    return opened.id();
  }

  /// What was not cut so far is HTTP/1 after all: requests, which begin at an offset of what came,
  /// and responses in all that goes from now on.
  ///
  /// @param octets all that came from that offset on
  public void isHttp1From(long offset, Octets octets) {
    note(() -> {
      sent.cutFrom(sent.total(), Octets.EMPTY);
      received.cutFrom(offset, octets);
    });
  }

  /// Octets came: those between the buffer's position and limit. The buffer is not changed.
  ///
  /// A datagram may be empty and has come all the same.
  public void received(ByteBuffer octets) {
    pass(received, Kind.RECEIVED, octets);
  }

  /// Octets go, in one call: those between each buffer's position and limit. The buffers are not
  /// changed.
  ///
  /// @return whether they were recorded, so that [#notSent] may take them back: not once the
  ///   connection is closed
  public boolean sent(ByteBuffer... octets) {
    return pass(sent, Kind.SENT, octets);
  }

  /// The last `octets` that were told to go did not go after all.
  public void notSent(long octets) {
    if (octets > 0 || isDatagrams()) {
      // That a write failed may be told after the connection is closed.
      note(
          () -> true,
          () -> {
            log(Kind.NOT_SENT, octets, sent.total() - octets);
            sent.takeBack(octets, exchanges.held());
          });
    }
  }

  /// Something happened that moved no octets. Where it is the end of a direction, the message that
  /// passes there ends too.
  public void happened(Kind kind) {
    note(() -> {
      if (kind == Kind.PEER_CLOSED || kind == Kind.CLOSE_NOTIFY) {
        received.end();
      } else if (kind == Kind.OUTPUT_CLOSED) {
        sent.end();
      }
      log(kind, 0, 0);
    });
  }

  /// The TLS handshake is over.
  ///
  /// @return whether that is news: only the first call counts, and none once the connection is
  ///   closed
  public boolean handshaken(Tls outcome) {
    return note(
        () -> open && tls.isEmpty(),
        () -> {
          tls = Optional.of(outcome);
          log(outcome instanceof Tls.Session ? Kind.TLS_ESTABLISHED : Kind.TLS_FAILED, 0, 0);
        });
  }

  /// The connection is closed; whatever was in passing ends here. Further calls do nothing.
  public void closed() {
    boolean closes =
        note(() -> {
          received.end();
          sent.end();
          log(Kind.CLOSED, 0, 0);
          open = false;
          exchanges.end().forEach(this::ended);
        });
    if (closes) {
      store.closed(this);
    }
  }

  private boolean note(Runnable change) {
    return note(() -> open, change);
  }

  /// Something changes, if it still may.
  ///
  /// @return whether it does
  private boolean note(BooleanSupplier may, Runnable change) {
    Settlement settlement;
    synchronized (this) {
      if (!may.getAsBoolean()) {
        return false;
      }
      isNow();
      change.run();
      settlement = settlement();
    }
    settle(settlement);
    return true;
  }

  /// The id of the exchange that is being answered, or that the next octets to go will answer.
  public synchronized Optional<String> currentExchange() {
    ExchangeRecorder exchange = exchanges.current();
    return exchange == null ? Optional.empty() : Optional.of(idOf(exchange));
  }

  /// A trusted proxy says for whom the exchange is that is being answered.
  public synchronized void forwarded(Forwarded forwarded) {
    ExchangeRecorder exchange = exchanges.current();
    if (exchange != null) {
      exchange.forwarded = Optional.of(forwarded);
    }
  }

  // ---- what the store asks

  /// Which recording of the store it is.
  long sequence() {
    return sequence;
  }

  synchronized Connection.Head head() {
    return opened.now(open, tls);
  }

  String idOf(ExchangeRecorder exchange) {
    return store.idOf(exchange);
  }

  synchronized Connection snapshot() {
    return snapshot(exchanges.held());
  }

  private Connection snapshot(List<ExchangeRecorder> held) {
    Connection.Head head = head();
    return new Connection(
        head,
        received.total(),
        sent.total(),
        events.kept(),
        events.count(),
        held.stream().map(exchange -> exchange.snapshot(head)).toList(),
        exchanges.count());
  }

  synchronized ConnectionRecording recording() {
    List<ExchangeRecorder> held = exchanges.held();
    return new ConnectionRecording(snapshot(held), received.held(held), sent.held(held));
  }

  synchronized Exchange snapshot(ExchangeRecorder exchange) {
    return exchange.snapshot(head());
  }

  synchronized HeldOctets heldOctets(Direction direction) {
    DirectionRecorder half = direction == Direction.RECEIVED ? received : sent;
    return half.held(exchanges.held());
  }

  /// An exchange is not held any more; what it took is given back.
  void drop(ExchangeRecorder exchange) {
    int given;
    boolean spent;
    synchronized (this) {
      given = exchange.forget();
      exchanges.dropped();
      spent = isSpent();
    }
    store.dropped(given);
    if (spent) {
      store.spent(this);
    }
  }

  /// Whether the connection is over and none of its exchanges is held any more.
  synchronized boolean isSpent() {
    return !open && exchanges.areGone();
  }

  /// The exchanges that are held, oldest first.
  synchronized List<ExchangeRecorder> heldExchanges() {
    return exchanges.held();
  }

  /// Octets of memory that the connection takes without its exchanges.
  synchronized int capacity() {
    return OVERHEAD_OCTETS
        + events.capacity()
        + received.loose().capacity()
        + sent.loose().capacity();
  }

  /// Drops what passed outside of any exchange.
  ///
  /// @return how many octets of memory are given back
  synchronized int dropLoose() {
    return received.loose().forget() + sent.loose().forget();
  }

  // ---- the hot path

  private boolean pass(DirectionRecorder half, Kind kind, ByteBuffer... octets) {
    long count = 0;
    for (ByteBuffer buffer : octets) {
      count += buffer.remaining();
    }
    if (count == 0 && !isDatagrams()) {
      return false;
    }
    Settlement settlement;
    synchronized (this) {
      if (!open) {
        return false;
      }
      isNow();
      log(kind, count, half.total());
      half.pass(octets, count);
      settlement = settlement();
    }
    store.passed(half.direction(), count);
    settle(settlement);
    return true;
  }

  /// Whether each call is a message of its own, of whatever length.
  private boolean isDatagrams() {
    return opened.transport() == Transport.UDP;
  }

  /// What the store has to be told, outside of the lock: it may drop exchanges of any connection.
  ///
  /// @param grown octets of memory taken or given back
  /// @param finished exchanges that ended
  private record Settlement(long grown, List<ExchangeRecorder> finished) {}

  private Settlement settlement() {
    long told = anyEnded || !open || Math.abs(grown) >= UNTOLD_OCTETS ? grown : 0;
    List<ExchangeRecorder> done = finished.isEmpty() ? List.of() : List.copyOf(finished);
    grown -= told;
    anyEnded = false;
    finished.clear();
    return new Settlement(told, done);
  }

  private void settle(Settlement settlement) {
    if (settlement.grown != 0) {
      store.grew(settlement.grown);
    }
    settlement.finished.forEach(store::finished);
  }

  private void log(Kind kind, long octets, long offset) {
    grown += events.add(kind, now, octets, offset);
  }

  private void isNow() {
    now = System.nanoTime() - openedNanos;
  }

  // ---- what the directions tell

  /// When it happens, in nanoseconds after the connection was accepted.
  long now() {
    return now;
  }

  void grew(long octets) {
    grown += octets;
  }

  ExchangeRecorder beginExchange() {
    grown += ExchangeRecorder.OVERHEAD_OCTETS;
    store.begins();
    return exchanges.begin(received.total(), sent.total());
  }

  /// The exchange that a response which begins now belongs to; one that nobody asked for is an
  /// exchange as well.
  ExchangeRecorder answering() {
    ExchangeRecorder current = exchanges.current();
    return current != null ? current : beginExchange();
  }

  RequestMethod answeredMethod() {
    ExchangeRecorder current = exchanges.current();
    if (current == null) {
      return RequestMethod.OTHER;
    }
    return received.isIn(current) ? received.method() : current.method;
  }

  void becameTunnel() {
    received.tunnel();
  }

  void answered(ExchangeRecorder exchange) {
    exchanges.answered(exchange);
    ended(exchange);
  }

  private void ended(ExchangeRecorder exchange) {
    anyEnded = true;
    if (store.isWatched()) {
      finished.add(exchange);
    }
  }
}
