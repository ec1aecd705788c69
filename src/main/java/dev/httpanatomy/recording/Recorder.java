package dev.httpanatomy.recording;

import dev.httpanatomy.dissection.RequestMethod;
import dev.httpanatomy.recording.ConnectionEvent.Kind;
import dev.httpanatomy.wire.Octets;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// Records one connection: is told what passes, in the order in which it passes.
///
/// Octets are copied once, into the exchange whose message they belong to; those beyond the limits
/// are counted. It never throws on what passes, and may be called by several threads.
public final class Recorder {

  /// How many of the first events of a connection are kept, however many follow.
  public static final int FIRST_EVENTS_KEPT = EventLog.FIRST_KEPT;

  /// What a connection takes in memory besides its events and octets, roughly.
  static final int OVERHEAD_OCTETS = 1536;

  private final RecordingStore store;
  private final long sequence;
  private final String id;
  private final Transport transport;
  private final String listener;
  private final String local;
  private final String remote;
  private final Instant openedAt;
  private final long openedNanos;

  private final EventLog events = new EventLog();
  private final Deque<ExchangeRecorder> held = new ArrayDeque<>();

  /// Exchanges whose final response is not complete, oldest first.
  private final Deque<ExchangeRecorder> unanswered = new ArrayDeque<>();

  private final DirectionRecorder received;
  private final DirectionRecorder sent;
  private Optional<Tls> tls = Optional.empty();
  private long exchangeCount;
  private boolean open = true;

  /// Octets of memory taken or given back since the store was last told.
  private long grown;

  private final List<ExchangeRecorder> finished = new ArrayList<>(1);

  Recorder(
      RecordingStore store,
      long sequence,
      String id,
      Transport transport,
      String listener,
      String local,
      String remote,
      Cutting cutting) {
    this.store = store;
    this.sequence = sequence;
    this.id = id;
    this.transport = transport;
    this.listener = listener;
    this.local = local;
    this.remote = remote;
    this.openedAt = Instant.now();
    this.openedNanos = System.nanoTime();
    this.received = new DirectionRecorder(this, Direction.RECEIVED, store.limits());
    this.sent = new DirectionRecorder(this, Direction.SENT, store.limits());
    if (cutting == Cutting.HTTP1) {
      received.cutFrom(0, Octets.EMPTY);
      sent.cutFrom(0, Octets.EMPTY);
    }
    if (transport == Transport.TCP) {
      log(Kind.ACCEPTED, 0, 0);
    }
  }

  /// The capability of the connection.
  public String id() {
    return id;
  }

  /// What was not cut so far is HTTP/1 after all: requests, which begin at an offset of what came,
  /// and responses in all that goes from now on.
  ///
  /// @param octets all that came from that offset on
  public void isHttp1From(long offset, Octets octets) {
    Settlement settlement;
    synchronized (this) {
      if (!open) {
        return;
      }
      sent.cutFrom(sent.total(), Octets.EMPTY);
      received.cutFrom(offset, octets);
      settlement = settlement();
    }
    settle(settlement);
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
      Settlement settlement;
      synchronized (this) {
        log(Kind.NOT_SENT, octets, sent.total() - octets);
        sent.takeBack(octets, held);
        settlement = settlement();
      }
      settle(settlement);
    }
  }

  /// Something happened that moved no octets. Where it is the end of a direction, the message that
  /// passes there ends too.
  public void happened(Kind kind) {
    Settlement settlement;
    synchronized (this) {
      if (!open) {
        return;
      }
      if (kind == Kind.PEER_CLOSED || kind == Kind.CLOSE_NOTIFY) {
        received.end();
      } else if (kind == Kind.OUTPUT_CLOSED) {
        sent.end();
      }
      log(kind, 0, 0);
      settlement = settlement();
    }
    settle(settlement);
  }

  /// The TLS handshake is over.
  ///
  /// @return whether that is news: only the first call counts, and none once the connection is
  ///   closed
  public boolean handshaken(Tls outcome) {
    Settlement settlement;
    synchronized (this) {
      if (!open || tls.isPresent()) {
        return false;
      }
      tls = Optional.of(outcome);
      log(outcome instanceof Tls.Session ? Kind.TLS_ESTABLISHED : Kind.TLS_FAILED, 0, 0);
      settlement = settlement();
    }
    settle(settlement);
    return true;
  }

  /// The connection is closed; whatever was in passing ends here. Further calls do nothing.
  public void closed() {
    Settlement settlement;
    synchronized (this) {
      if (!open) {
        return;
      }
      received.end();
      sent.end();
      log(Kind.CLOSED, 0, 0);
      open = false;
      finished.addAll(unanswered);
      unanswered.clear();
      settlement = settlement();
    }
    settle(settlement);
    store.closed(this);
  }

  /// The id of the exchange that is being answered, or that the next octets to go will answer.
  public synchronized Optional<String> currentExchange() {
    return Optional.ofNullable(unanswered.peekFirst()).map(exchange -> exchange.id);
  }

  /// When the request began whose head is coming and that nothing has answered yet, in nanoseconds
  /// after the connection was accepted; empty where no head is on its way, or an earlier request is
  /// still being answered.
  public synchronized OptionalLong headBegan() {
    ExchangeRecorder exchange = unanswered.peekFirst();
    return open
            && exchange != null
            && exchange.request.began >= 0
            && exchange.request.headEnded < 0
            && exchange.response.began < 0
        ? OptionalLong.of(exchange.request.began)
        : OptionalLong.empty();
  }

  /// A trusted proxy says for whom the exchange is that is being answered.
  public synchronized void forwarded(Forwarded forwarded) {
    ExchangeRecorder exchange = unanswered.peekFirst();
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
    return new Connection.Head(id, transport, listener, local, remote, openedAt, open, tls);
  }

  synchronized Connection snapshot() {
    Connection.Head head = head();
    List<Exchange> exchanges = held.stream().map(e -> e.snapshot(head)).toList();
    return new Connection(
        head,
        received.total(),
        sent.total(),
        events.kept(),
        events.count(),
        exchanges,
        exchangeCount);
  }

  synchronized ConnectionRecording recording() {
    return new ConnectionRecording(snapshot(), received.held(held), sent.held(held));
  }

  synchronized Exchange snapshot(ExchangeRecorder exchange) {
    return exchange.snapshot(head());
  }

  synchronized HeldOctets heldOctets(Direction direction) {
    return (direction == Direction.RECEIVED ? received : sent).held(held);
  }

  /// Drops an exchange.
  ///
  /// @return how many octets of memory are given back
  synchronized int drop(ExchangeRecorder exchange) {
    int given = exchange.capacity();
    exchange.forget();
    if (held.peekFirst() == exchange) {
      held.removeFirst();
    } else {
      held.remove(exchange);
    }
    return given;
  }

  /// Whether the connection is over and none of its exchanges is held any more.
  synchronized boolean isSpent() {
    return !open && held.isEmpty();
  }

  /// The exchanges that are held, oldest first.
  synchronized List<ExchangeRecorder> heldExchanges() {
    return List.copyOf(held);
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
    return transport == Transport.UDP;
  }

  /// What the store has to be told, outside of the lock: it may drop exchanges of any connection.
  ///
  /// @param grown octets of memory taken or given back
  /// @param finished exchanges that ended
  private record Settlement(long grown, List<ExchangeRecorder> finished) {}

  private Settlement settlement() {
    List<ExchangeRecorder> done = finished.isEmpty() ? List.of() : List.copyOf(finished);
    Settlement settlement = new Settlement(grown, done);
    grown = 0;
    finished.clear();
    return settlement;
  }

  private void settle(Settlement settlement) {
    if (settlement.grown != 0) {
      store.grew(settlement.grown);
    }
    settlement.finished.forEach(store::finished);
  }

  private void log(Kind kind, long octets, long offset) {
    grown += events.add(kind, nanos(), octets, offset);
  }

  // ---- what the directions tell

  long nanos() {
    return System.nanoTime() - openedNanos;
  }

  void grew(long octets) {
    grown += octets;
  }

  ExchangeRecorder beginExchange() {
    ExchangeRecorder exchange =
        new ExchangeRecorder(store.newId(), this, exchangeCount++, received.total(), sent.total());
    grown += ExchangeRecorder.OVERHEAD_OCTETS;
    held.addLast(exchange);
    unanswered.addLast(exchange);
    store.add(exchange);
    return exchange;
  }

  /// The exchange that a response which begins now belongs to; one that nobody asked for is an
  /// exchange as well.
  ExchangeRecorder answering() {
    ExchangeRecorder first = unanswered.peekFirst();
    return first != null ? first : beginExchange();
  }

  RequestMethod answeredMethod() {
    ExchangeRecorder exchange = unanswered.peekFirst();
    if (exchange == null) {
      return RequestMethod.OTHER;
    }
    return received.isIn(exchange) ? received.method() : exchange.method;
  }

  void becameTunnel() {
    received.tunnel();
  }

  void answered(ExchangeRecorder exchange) {
    unanswered.remove(exchange);
    finished.add(exchange);
  }
}
