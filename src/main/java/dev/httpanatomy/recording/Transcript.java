package dev.httpanatomy.recording;

import dev.httpanatomy.dissection.RequestMethod;
import dev.httpanatomy.recording.ConnectionEvent.Kind;
import dev.httpanatomy.wire.Octets;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What is known of one connection: its events, its exchanges, and the octets outside of these. All
/// that it is told counts as passed in that order. Guarded by the lock of its [Recorder].
final class Transcript {

  /// How many octets of memory may be taken before the store is told. Each telling is a write to
  /// what all connections write to, so that those of an exchange are told at once, at its end.
  static final int UNTOLD_OCTETS = 1024;

  private final RecordingStore store;
  private final EventLog events = new EventLog();
  private final ConnectionExchanges exchanges;
  private final DirectionRecorder received;
  private final DirectionRecorder sent;
  private Optional<Tls> tls = Optional.empty();

  /// Asked without the lock, too.
  private volatile boolean open = true;

  /// When what is being told happened, in nanoseconds after the connection was accepted: one moment
  /// for all that one call tells.
  private long now;

  /// Octets of memory taken or given back since the store was last told.
  private long grown;

  /// Whether an exchange ended since, and which, where somebody wants to know.
  private boolean anyEnded;

  private final List<ExchangeRecorder> finished = new ArrayList<>(1);

  Transcript(Recorder recorder, RecordingStore store) {
    this.store = store;
    this.exchanges = new ConnectionExchanges(recorder, store.heldExchanges());
    this.received = new DirectionRecorder(this, Direction.RECEIVED, store.limits());
    this.sent = new DirectionRecorder(this, Direction.SENT, store.limits());
  }

  // ---- what happens

  /// What comes and goes from now on is HTTP/1.
  void isHttp1() {
    received.cutFrom(received.total(), Octets.EMPTY);
    sent.cutFrom(sent.total(), Octets.EMPTY);
  }

  /// What came from an offset on is HTTP/1, and what goes from now on.
  ///
  /// @param octets all that came from there on
  void isHttp1From(long offset, Octets octets) {
    sent.cutFrom(sent.total(), Octets.EMPTY);
    received.cutFrom(offset, octets);
  }

  /// Octets pass in one call.
  ///
  /// @param nanos when, after the connection was accepted
  /// @param count how many there are in all
  void pass(Direction direction, long nanos, ByteBuffer[] octets, long count) {
    DirectionRecorder half = begin(direction, nanos, count);
    half.pass(octets, count);
  }

  /// Octets passed in one call.
  ///
  /// @param steady whether the array is never written over
  void passed(Direction direction, long nanos, byte[] array, int from, int count, boolean steady) {
    DirectionRecorder half = begin(direction, nanos, count);
    half.pass(array, from, count, steady);
  }

  /// Whether a stretch of whole exchanges may begin with the next octet.
  boolean isAtRest() {
    return exchanges.areAtRest() && received.isAtRest() && sent.isAtRest();
  }

  /// Whole exchanges passed, of which nothing is to be kept but that they did.
  ///
  /// @param count how many exchanges
  void skip(Pieces pieces, int count) {
    pieces.forEach((direction, nanos, octets, from, length, steady) ->
        begin(direction, nanos, length).skip(length));
    exchanges.skip(count);
  }

  private DirectionRecorder begin(Direction direction, long nanos, long count) {
    now = nanos;
    DirectionRecorder half = direction == Direction.RECEIVED ? received : sent;
    log(direction == Direction.RECEIVED ? Kind.RECEIVED : Kind.SENT, count, half.total());
    return half;
  }

  /// The last `octets` that were told to go did not go after all.
  void notSent(long nanos, long octets) {
    now = nanos;
    log(Kind.NOT_SENT, octets, sent.total() - octets);
    sent.takeBack(octets, exchanges.held());
  }

  /// Something happened that moved no octets. Where it is the end of a direction, the message that
  /// passes there ends too.
  void happened(long nanos, Kind kind) {
    now = nanos;
    if (kind == Kind.PEER_CLOSED || kind == Kind.CLOSE_NOTIFY) {
      received.end();
    } else if (kind == Kind.OUTPUT_CLOSED) {
      sent.end();
    }
    log(kind, 0, 0);
  }

  void handshaken(long nanos, Tls outcome) {
    now = nanos;
    tls = Optional.of(outcome);
    log(outcome instanceof Tls.Session ? Kind.TLS_ESTABLISHED : Kind.TLS_FAILED, 0, 0);
  }

  /// The connection is closed; whatever was in passing ends here.
  void closed(long nanos) {
    now = nanos;
    received.end();
    sent.end();
    log(Kind.CLOSED, 0, 0);
    open = false;
    exchanges.end().forEach(this::ended);
  }

  private void log(Kind kind, long octets, long offset) {
    grown += events.add(kind, now, octets, offset);
  }

  // ---- what is asked

  boolean isOpen() {
    return open;
  }

  Optional<Tls> tls() {
    return tls;
  }

  ConnectionExchanges exchanges() {
    return exchanges;
  }

  Connection snapshot(Connection.Head head) {
    return snapshot(head, exchanges.held());
  }

  private Connection snapshot(Connection.Head head, List<ExchangeRecorder> held) {
    return new Connection(
        head,
        received.total(),
        sent.total(),
        events.kept(),
        events.count(),
        held.stream().map(exchange -> exchange.snapshot(head)).toList(),
        exchanges.count());
  }

  ConnectionRecording recording(Connection.Head head) {
    List<ExchangeRecorder> held = exchanges.held();
    return new ConnectionRecording(snapshot(head, held), received.held(held), sent.held(held));
  }

  HeldOctets heldOctets(Direction direction) {
    DirectionRecorder half = direction == Direction.RECEIVED ? received : sent;
    return half.held(exchanges.held());
  }

  /// Octets of memory that it takes without its exchanges.
  int capacity() {
    return events.capacity() + received.loose().capacity() + sent.loose().capacity();
  }

  /// Drops what passed outside of any exchange.
  ///
  /// @return how many octets of memory are given back
  int dropLoose() {
    return received.loose().forget() + sent.loose().forget();
  }

  // ---- what the store has to be told

  /// @param grown octets of memory taken or given back
  /// @param finished exchanges that ended, if somebody wants to know
  record Settlement(long grown, List<ExchangeRecorder> finished) {

    private static final Settlement NOTHING = new Settlement(0, List.of());
  }

  /// What the store has to be told now, outside of the lock: it may drop exchanges of any
  /// connection.
  Settlement settlement() {
    long told = anyEnded || !open || Math.abs(grown) >= UNTOLD_OCTETS ? grown : 0;
    if (told == 0 && finished.isEmpty()) {
      return Settlement.NOTHING;
    }
    Settlement settlement = new Settlement(told, List.copyOf(finished));
    grown -= told;
    anyEnded = false;
    finished.clear();
    return settlement;
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
