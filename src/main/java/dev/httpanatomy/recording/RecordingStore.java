package dev.httpanatomy.recording;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.SequencedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/// Holds what was recorded, in memory of bounded size: what is oldest goes first, but for exchanges
/// that are still being answered.
///
/// Whoever knows an id may read what it names; there is no other check here.
public final class RecordingStore {

  /// Which part of the memory may be taken by what waits to be cut: one in so many.
  private static final int WAITING_PART = 8;

  private final RecordingLimits limits;
  private final RecordingTotals totals = new RecordingTotals();
  private final CapabilityIds connectionIds = new CapabilityIds();
  private final CapabilityIds exchangeIds = new CapabilityIds();

  private final AtomicLong sequence = new AtomicLong();
  private final HeldExchanges exchanges;
  private final Map<String, Recorder> connectionsById = new ConcurrentHashMap<>();
  private final ConcurrentNavigableMap<Long, Recorder> connections = new ConcurrentSkipListMap<>();

  /// Only of these something may not be cut yet.
  private final ConcurrentNavigableMap<Long, Recorder> openConnections =
      new ConcurrentSkipListMap<>();

  private final ConcurrentNavigableMap<Long, Recorder> closedConnections =
      new ConcurrentSkipListMap<>();

  /// Closed connections of which no exchange is held, each with the number of exchanges that had
  /// begun before it closed. Guarded by `trimming`.
  private final SequencedMap<Recorder, Long> spentConnections = new LinkedHashMap<>();

  /// Octets of memory taken by all that is held, roughly.
  private final AtomicLong heldOctets = new AtomicLong();

  /// Stretches that were not cut when they came here, those of a connection oldest first. They may
  /// have been cut since.
  private final Queue<Stretch> stretches = new ConcurrentLinkedQueue<>();

  /// Octets of memory in which octets may wait to be cut.
  private final AtomicLong waiting = new AtomicLong();

  /// How many exchanges go at once when there are too many.
  private final int droppedAtOnce;

  private final Object trimming = new Object();
  private final List<Consumer<Exchange>> watchers = new CopyOnWriteArrayList<>();

  /// An empty store.
  public RecordingStore(RecordingLimits limits) {
    this.limits = limits;
    long most = Math.max(1, limits.storeOctets() / ExchangeRecorder.OVERHEAD_OCTETS);
    long held = Math.min(limits.exchanges(), most);
    this.exchanges = new HeldExchanges(held, limits.storeOctets());
    this.droppedAtOnce = Math.clamp(held / 128, 1, 64);
  }

  /// What is kept at the most.
  public RecordingLimits limits() {
    return limits;
  }

  /// What was counted since the start, up to now.
  public RecordingTotals totals() {
    catchUp();
    return totals;
  }

  /// Octets of memory taken by all that is held, overhead included, roughly.
  public long octetsHeld() {
    return heldOctets.get();
  }

  /// How many exchanges are held.
  public int exchangesHeld() {
    catchUp();
    // In this order, for meanwhile more begin.
    long dropped = totals.exchangesDropped();
    return Math.toIntExact(totals.exchanges() - dropped);
  }

  /// How many connections are held.
  public int connectionsHeld() {
    catchUp();
    return connectionsById.size();
  }

  /// How many connections are open.
  public int connectionsOpen() {
    catchUp();
    return connectionsById.size() - closedConnections.size();
  }

  /// Begins to record a connection that was just accepted.
  ///
  /// @param listener the name of the listener, as `http`
  /// @param local the address here, as `127.0.0.1:8080`
  /// @param remote the address of the peer
  /// @param cutting whether what passes is known to be HTTP/1
  public Recorder open(
      Transport transport, String listener, String local, String remote, Cutting cutting) {
    long number = sequence.getAndIncrement();
    Connection.Head opened =
        new Connection.Head(
            connectionIds.of(number), transport, listener, local, remote, Instant.now(), true);
    Recorder recorder = new Recorder(this, number, opened, cutting);
    connectionsById.put(recorder.id(), recorder);
    connections.put(recorder.sequence(), recorder);
    openConnections.put(recorder.sequence(), recorder);
    totals.connections.increment();
    grew(recorder.capacity());
    return recorder;
  }

  /// The exchange with this id, if it is still held.
  public Optional<Exchange> exchange(String id) {
    OptionalLong number = exchangeIds.numberOf(id);
    return number.isEmpty()
        ? Optional.empty()
        : find(number.getAsLong()).map(ExchangeRecorder::snapshot);
  }

  /// It may be known only to its server so far, and most often who asks for such a one asks on a
  /// new connection.
  private Optional<ExchangeRecorder> find(long number) {
    Optional<ExchangeRecorder> exchange = exchanges.get(number);
    Iterator<Recorder> newestFirst = openConnections.descendingMap().values().iterator();
    while (exchange.isEmpty() && newestFirst.hasNext()) {
      if (newestFirst.next().catchUp()) {
        exchange = exchanges.get(number);
      }
    }
    // Somebody else may have had it cut meanwhile.
    return exchange.isEmpty() ? exchanges.get(number) : exchange;
  }

  /// The connection with this id, if it is still held.
  public Optional<Connection> connection(String id) {
    return recorder(id).map(Recorder::snapshot);
  }

  /// The connection with this id and what is held of its octets, both of the same moment.
  public Optional<ConnectionRecording> recording(String connectionId) {
    return recorder(connectionId).map(Recorder::recording);
  }

  /// What is still held of one direction of the connection with this id.
  public Optional<HeldOctets> octets(String connectionId, Direction direction) {
    return recorder(connectionId).map(recorder -> recorder.heldOctets(direction));
  }

  private Optional<Recorder> recorder(String connectionId) {
    catchUp();
    return Optional.ofNullable(connectionsById.get(connectionId));
  }

  /// The newest exchanges that a filter lets through.
  ///
  /// @param before only those older than this, as [Page#next()] says; [Long#MAX_VALUE] for all
  /// @param most how many at the most, 1 or more
  public Page<Exchange> exchanges(long before, int most, Predicate<Exchange> filter) {
    catchUp();
    return page(exchanges.before(before), most, e -> e.number, ExchangeRecorder::snapshot, filter);
  }

  /// The newest connections that a filter lets through.
  ///
  /// @param before only those older than this, as [Page#next()] says; [Long#MAX_VALUE] for all
  /// @param most how many at the most, 1 or more
  public Page<Connection> connections(long before, int most, Predicate<Connection> filter) {
    catchUp();
    Collection<Recorder> older = connections.headMap(before, false).descendingMap().values();
    return page(older, most, Recorder::sequence, Recorder::snapshot, filter);
  }

  /// Has a watcher told of each exchange that ends, from now on. It is called by the thread that
  /// serves the connection and must neither wait nor throw.
  ///
  /// @return ends the telling
  public Runnable watch(Consumer<Exchange> watcher) {
    catchUp();
    watchers.add(watcher);
    catchUp();
    return () -> watchers.remove(watcher);
  }

  // ---- what recorders tell

  HeldExchanges heldExchanges() {
    return exchanges;
  }

  /// Has all that passed on any connection cut.
  private void catchUp() {
    openConnections.values().forEach(Recorder::catchUp);
  }

  /// The id of the exchange with a number.
  String idOf(long number) {
    return exchangeIds.of(number);
  }

  /// More memory is wanted in which octets can wait to be cut, or less. All that waits takes a part
  /// of the store only, for it can't be dropped.
  ///
  /// @return whether it may be taken
  boolean waits(int octets) {
    if (octets > 0 && waiting.get() + octets > limits.storeOctets() / WAITING_PART) {
      return false;
    }
    waiting.addAndGet(octets);
    return true;
  }

  /// A stretch is held, which goes when the turn of its exchanges comes. To be called with its
  /// recorder's lock held, so that those of one come in order.
  void holds(Stretch stretch) {
    stretches.add(stretch);
  }

  /// Whether messages are kept whole that are so long.
  boolean keepsAll(int octets) {
    return limits.headOctets() >= octets && limits.bodyOctets() >= octets;
  }

  void passed(Direction direction, long octets) {
    (direction == Direction.RECEIVED ? totals.octetsReceived : totals.octetsSent).add(octets);
  }

  void begins() {
    totals.exchanges.increment();
  }

  /// Whether somebody wants to be told of exchanges that end.
  boolean isWatched() {
    return !watchers.isEmpty();
  }

  void finished(ExchangeRecorder exchange) {
    if (exchanges.get(exchange.number).isPresent()) {
      Exchange snapshot = exchange.snapshot();
      watchers.forEach(watcher -> watcher.accept(snapshot));
    }
  }

  void closed(Recorder recorder) {
    openConnections.remove(recorder.sequence());
    synchronized (trimming) {
      // It may have been dropped already, with its last exchange.
      if (connectionsById.containsKey(recorder.id())) {
        closedConnections.put(recorder.sequence(), recorder);
        if (recorder.isSpent()) {
          spentConnections.put(recorder, exchanges.begun());
        }
      }
    }
    trim();
  }

  /// More memory is taken than before, or less. Not to be called with a recorder's lock held.
  void grew(long octets) {
    heldOctets.addAndGet(octets);
    trim();
  }

  /// An exchange was dropped, and took so many octets of memory.
  void dropped(int octets) {
    heldOctets.addAndGet(-octets);
    totals.exchangesDropped.increment();
  }

  /// A connection is over, and the last of its exchanges was dropped.
  void spent(Recorder recorder) {
    drop(recorder);
  }

  // ---- the bound

  private boolean isOver() {
    return heldOctets.get() > limits.storeOctets();
  }

  private void trim() {
    if (exchanges.isOver()) {
      dropOldestExchanges();
    }
    if (isOver() || connectionsById.size() > limits.connections()) {
      synchronized (trimming) {
        while (isOver() && (dropOldestSpentConnection() || dropOldestExchange())) {}
        while ((isOver() || connectionsById.size() > limits.connections())
            && dropOldestClosedConnection()) {}
        if (isOver()) {
          dropTunnels();
        }
      }
    }
  }

  /// As many at once as make room for some time: what they are made of is long out of the
  /// processor's caches, and to fetch that of several takes little longer than of one.
  private void dropOldestExchanges() {
    for (int i = 0; (i < droppedAtOnce || exchanges.isOver()) && dropOldestExchange(); i++) {}
  }

  /// @return whether there was any
  private boolean dropOldestExchange() {
    boolean any = exchanges.takeTurn(exchange -> exchange.recorder.drop(exchange));
    Stretch oldest = stretches.peek();
    while (oldest != null && exchanges.isOver(oldest.last)) {
      // Dropped before it leaves the queue, so that none is passed by those behind it.
      if (oldest.recorder.drop(oldest)) {
        heldOctets.addAndGet(-oldest.capacity);
        totals.exchanges.add(oldest.exchanges);
        totals.exchangesDropped.add(oldest.exchanges);
      }
      if (stretches.peek() == oldest) {
        stretches.remove(oldest);
      }
      oldest = stretches.peek();
    }
    return any;
  }

  /// A connection that closed without an exchange, if it did before the oldest exchange began of
  /// which the turn to go has not come.
  private boolean dropOldestSpentConnection() {
    Map.Entry<Recorder, Long> oldest = spentConnections.firstEntry();
    if (oldest == null || !exchanges.isOver(oldest.getValue() - 1)) {
      return false;
    }
    drop(oldest.getKey());
    return true;
  }

  private boolean dropOldestClosedConnection() {
    Map.Entry<Long, Recorder> oldest = closedConnections.firstEntry();
    if (oldest == null) {
      return false;
    }
    oldest.getValue().heldExchanges().forEach(this::drop);
    drop(oldest.getValue());
    return true;
  }

  /// Open connections stay, but not what passed outside of any exchange.
  private void dropTunnels() {
    for (Recorder recorder : connections.values()) {
      heldOctets.addAndGet(-recorder.dropLoose());
      if (!isOver()) {
        return;
      }
    }
  }

  private void drop(ExchangeRecorder exchange) {
    if (exchanges.remove(exchange)) {
      exchange.recorder.drop(exchange);
    }
  }

  private void drop(Recorder recorder) {
    synchronized (trimming) {
      closedConnections.remove(recorder.sequence());
      spentConnections.remove(recorder);
      connections.remove(recorder.sequence());
      if (connectionsById.remove(recorder.id()) != null) {
        heldOctets.addAndGet(-recorder.capacity());
        totals.connectionsDropped.increment();
      }
    }
  }

  private static <R, T> Page<T> page(
      Collection<R> newestFirst,
      int most,
      ToLongFunction<R> sequence,
      Function<R, T> snapshot,
      Predicate<T> filter) {
    List<T> items = new ArrayList<>();
    long last = -1;
    for (R recorder : newestFirst) {
      T item = snapshot.apply(recorder);
      if (filter.test(item)) {
        if (items.size() == most) {
          return new Page<>(items, OptionalLong.of(last));
        }
        items.add(item);
        last = sequence.applyAsLong(recorder);
      }
    }
    return new Page<>(items, OptionalLong.empty());
  }
}
