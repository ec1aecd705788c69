package dev.httpanatomy.recording;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SequencedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/// Holds what was recorded, in memory of bounded size: what is oldest goes first.
///
/// Whoever knows an id may read what it names; there is no other check here.
public final class RecordingStore {

  private final RecordingLimits limits;
  private final RecordingTotals totals = new RecordingTotals();
  private final CapabilityIds ids = new CapabilityIds();

  private final AtomicLong sequence = new AtomicLong();
  private final HeldExchanges exchanges = new HeldExchanges();
  private final Map<String, Recorder> connectionsById = new ConcurrentHashMap<>();
  private final ConcurrentNavigableMap<Long, Recorder> connections = new ConcurrentSkipListMap<>();
  private final ConcurrentNavigableMap<Long, Recorder> closedConnections =
      new ConcurrentSkipListMap<>();

  /// Closed connections of which no exchange is held, each with the number of exchanges that had
  /// begun before it closed. Guarded by `trimming`.
  private final SequencedMap<Recorder, Long> spentConnections = new LinkedHashMap<>();

  /// Octets of memory taken by all that is held, roughly.
  private final AtomicLong heldOctets = new AtomicLong();

  private final Object trimming = new Object();
  private final List<Consumer<Exchange>> watchers = new CopyOnWriteArrayList<>();

  /// An empty store.
  public RecordingStore(RecordingLimits limits) {
    this.limits = limits;
  }

  /// What is kept at the most.
  public RecordingLimits limits() {
    return limits;
  }

  /// What was counted since the start.
  public RecordingTotals totals() {
    return totals;
  }

  /// Octets of memory taken by all that is held, overhead included, roughly.
  public long octetsHeld() {
    return heldOctets.get();
  }

  /// How many exchanges are held.
  public int exchangesHeld() {
    return exchanges.size();
  }

  /// How many connections are held.
  public int connectionsHeld() {
    return connectionsById.size();
  }

  /// How many connections are open.
  public int connectionsOpen() {
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
    Recorder recorder =
        new Recorder(
            this, sequence.getAndIncrement(), newId(), transport, listener, local, remote, cutting);
    connectionsById.put(recorder.id(), recorder);
    connections.put(recorder.sequence(), recorder);
    totals.connections.increment();
    grew(recorder.capacity());
    return recorder;
  }

  /// The exchange with this id, if it is still held.
  public Optional<Exchange> exchange(String id) {
    return exchanges.get(id).map(ExchangeRecorder::snapshot);
  }

  /// The connection with this id, if it is still held.
  public Optional<Connection> connection(String id) {
    return Optional.ofNullable(connectionsById.get(id)).map(Recorder::snapshot);
  }

  /// The connection with this id and what is held of its octets, both of the same moment.
  public Optional<ConnectionRecording> recording(String connectionId) {
    return Optional.ofNullable(connectionsById.get(connectionId)).map(Recorder::recording);
  }

  /// What is still held of one direction of the connection with this id.
  public Optional<HeldOctets> octets(String connectionId, Direction direction) {
    return Optional.ofNullable(connectionsById.get(connectionId))
        .map(recorder -> recorder.heldOctets(direction));
  }

  /// The newest exchanges that a filter lets through.
  ///
  /// @param before only those older than this, as [Page#next()] says; [Long#MAX_VALUE] for all
  /// @param most how many at the most, 1 or more
  public Page<Exchange> exchanges(long before, int most, Predicate<Exchange> filter) {
    return page(
        exchanges.before(before), most, e -> e.sequence, ExchangeRecorder::snapshot, filter);
  }

  /// The newest connections that a filter lets through.
  ///
  /// @param before only those older than this, as [Page#next()] says; [Long#MAX_VALUE] for all
  /// @param most how many at the most, 1 or more
  public Page<Connection> connections(long before, int most, Predicate<Connection> filter) {
    Collection<Recorder> older = connections.headMap(before, false).descendingMap().values();
    return page(older, most, Recorder::sequence, Recorder::snapshot, filter);
  }

  /// Has a watcher told of each exchange that ends, from now on. It is called by the thread that
  /// serves the connection and must neither wait nor throw.
  ///
  /// @return ends the telling
  public Runnable watch(Consumer<Exchange> watcher) {
    watchers.add(watcher);
    return () -> watchers.remove(watcher);
  }

  // ---- what recorders tell

  String newId() {
    return ids.next();
  }

  void passed(Direction direction, long octets) {
    (direction == Direction.RECEIVED ? totals.octetsReceived : totals.octetsSent).add(octets);
  }

  void add(ExchangeRecorder exchange) {
    exchanges.add(exchange);
    totals.exchanges.increment();
  }

  void finished(ExchangeRecorder exchange) {
    if (!watchers.isEmpty() && exchanges.get(exchange.id).isPresent()) {
      Exchange snapshot = exchange.snapshot();
      watchers.forEach(watcher -> watcher.accept(snapshot));
    }
  }

  void closed(Recorder recorder) {
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

  // ---- the bound

  private boolean isOver() {
    return heldOctets.get() > limits.storeOctets();
  }

  private void trim() {
    while (exchanges.size() > limits.exchanges() && dropOldestExchange()) {}
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

  private boolean dropOldestExchange() {
    Optional<ExchangeRecorder> oldest = exchanges.removeOldest();
    if (oldest.isEmpty()) {
      return false;
    }
    Recorder recorder = oldest.get().recorder;
    dropped(oldest.get());
    if (recorder.isSpent()) {
      drop(recorder);
    }
    return true;
  }

  /// A connection that closed without an exchange, if it did before the oldest exchange began.
  private boolean dropOldestSpentConnection() {
    Map.Entry<Recorder, Long> oldest = spentConnections.firstEntry();
    if (oldest == null
        || exchanges.oldest().filter(e -> e.sequence < oldest.getValue()).isPresent()) {
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
      dropped(exchange);
    }
  }

  private void dropped(ExchangeRecorder exchange) {
    heldOctets.addAndGet(-exchange.recorder.drop(exchange));
    totals.exchangesDropped.increment();
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
