package dev.httpanatomy.recording;

import dev.httpanatomy.recording.ConnectionEvent.Kind;
import dev.httpanatomy.recording.Transcript.Settlement;
import dev.httpanatomy.wire.Octets;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Records one connection: is told what passes, in the order in which it passes.
///
/// Octets are copied once; those beyond the limits are counted. What is known to be HTTP/1 is cut
/// into exchanges when somebody asks, when something else happens than that octets pass, or when
/// there is too much of it. What nobody asked for until its turn to go has come is counted and
/// dropped uncut. It never throws on what passes, and may be called by several threads.
public final class Recorder {

  /// How many of the first events of a connection are kept, however many follow.
  public static final int FIRST_EVENTS_KEPT = EventLog.FIRST_KEPT;

  /// What a connection takes in memory besides its events and octets, roughly, and what may be
  /// untold.
  static final int OVERHEAD_OCTETS = 1536 + Transcript.UNTOLD_OCTETS;

  private final RecordingStore store;
  private final long sequence;
  private final Connection.Head opened;
  private final long openedNanos;
  private final Cutting cutting;

  private final Transcript transcript;

  /// What is not cut: first the stretches, oldest first, then the backlog.
  private final Deque<Stretch> stretches = new ArrayDeque<>(0);

  private final Backlog backlog = new Backlog();

  /// Whether something is not cut, for who has not the lock.
  private volatile boolean behind;

  /// @param sequence which recording of the store it is
  /// @param opened what is known of the connection, which was opened just now
  Recorder(RecordingStore store, long sequence, Connection.Head opened, Cutting cutting) {
    this.store = store;
    this.sequence = sequence;
    this.opened = opened;
    this.openedNanos = System.nanoTime();
    this.cutting = cutting;
    this.transcript = new Transcript(this, store);
    if (cutting == Cutting.HTTP1) {
      transcript.isHttp1();
    }
    if (!isDatagrams()) {
      transcript.happened(0, Kind.ACCEPTED);
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
    note(nanos -> transcript.isHttp1From(offset, octets));
  }

  /// Octets came: those between the buffer's position and limit. The buffer is not changed.
  ///
  /// A datagram may be empty and has come all the same.
  public void received(ByteBuffer octets) {
    pass(Direction.RECEIVED, false, octets);
  }

  /// The same, where the server has taken up and answered all requests that came before, so that
  /// these octets begin another. Empty lines that a server passes over behind a request count as
  /// its own then, should it be dropped uncut.
  public void receivedAnew(ByteBuffer octets) {
    pass(Direction.RECEIVED, true, octets);
  }

  /// Octets go, in one call: those between each buffer's position and limit. The buffers are not
  /// changed.
  ///
  /// @return whether they were recorded, so that [#notSent] may take them back: not once the
  ///   connection is closed
  public boolean sent(ByteBuffer... octets) {
    return pass(Direction.SENT, false, octets);
  }

  /// The last `octets` that were told to go did not go after all.
  public void notSent(long octets) {
    if (octets > 0 || isDatagrams()) {
      // That a write failed may be told after the connection is closed.
      note(() -> true, nanos -> transcript.notSent(nanos, octets));
    }
  }

  /// Something happened that moved no octets. Where it is the end of a direction, the message that
  /// passes there ends too.
  public void happened(Kind kind) {
    note(nanos -> transcript.happened(nanos, kind));
  }

  /// The TLS handshake is over.
  ///
  /// @return whether that is news: only the first call counts, and none once the connection is
  ///   closed
  public boolean handshaken(Tls outcome) {
    return note(
        () -> transcript.isOpen() && transcript.tls().isEmpty(),
        nanos -> transcript.handshaken(nanos, outcome));
  }

  /// The connection is closed; whatever was in passing ends here. Further calls do nothing.
  public void closed() {
    boolean closes =
        note(nanos -> {
          transcript.closed(nanos);
          releaseBacklog();
        });
    if (closes) {
      store.closed(this);
    }
  }

  private boolean note(LongConsumer change) {
    return note(transcript::isOpen, change);
  }

  /// Something changes, if it still may.
  ///
  /// @param change is given when that is, in nanoseconds after the connection was accepted
  /// @return whether it does
  private boolean note(BooleanSupplier may, LongConsumer change) {
    Settlement settlement;
    synchronized (this) {
      if (!may.getAsBoolean()) {
        return false;
      }
      cut();
      change.accept(elapsed());
      settlement = transcript.settlement();
    }
    settle(settlement);
    return true;
  }

  /// The id of the exchange that is being answered, or that the next octets to go will answer.
  public Optional<String> currentExchange() {
    return ask(() -> named(transcript.exchanges().current()));
  }

  /// The server takes up the next request, and asks for the id of its exchange. To be asked once
  /// for each request that is answered on a connection that goes on, without exception, before its
  /// response passes: it is answered without looking at the octets.
  public Optional<String> takeUp() {
    long number = takeUpUncut();
    return number == ConnectionExchanges.NONE
        ? ask(() -> named(transcript.exchanges().takeUp()))
        : Optional.of(store.idOf(number));
  }

  private synchronized long takeUpUncut() {
    return !behind ? ConnectionExchanges.NONE : transcript.exchanges().takeUpUncut();
  }

  private Optional<String> named(@Nullable ExchangeRecorder exchange) {
    return exchange == null ? Optional.empty() : Optional.of(idOf(exchange));
  }

  /// A trusted proxy says for whom the exchange is that is being answered. All is cut for that.
  public void forwarded(Forwarded forwarded) {
    note(nanos -> {
      ExchangeRecorder exchange = transcript.exchanges().current();
      if (exchange != null) {
        exchange.forwarded = Optional.of(forwarded);
      }
    });
  }

  // ---- what the store asks

  /// Which recording of the store it is.
  long sequence() {
    return sequence;
  }

  /// Has all that passed so far cut.
  ///
  /// @return whether there was something to cut
  boolean catchUp() {
    boolean cut = behind && note(() -> true, nanos -> {});
    if (cut) {
      note(backlog::isEmpty, nanos -> releaseBacklog());
    }
    return cut;
  }

  String idOf(ExchangeRecorder exchange) {
    return store.idOf(exchange.number);
  }

  Connection snapshot() {
    return ask(() -> transcript.snapshot(head()));
  }

  ConnectionRecording recording() {
    return ask(() -> transcript.recording(head()));
  }

  Exchange snapshot(ExchangeRecorder exchange) {
    return ask(() -> exchange.snapshot(head()));
  }

  HeldOctets heldOctets(Direction direction) {
    return ask(() -> transcript.heldOctets(direction));
  }

  /// The exchanges that are held, oldest first.
  List<ExchangeRecorder> heldExchanges() {
    return ask(() -> transcript.exchanges().held());
  }

  private Connection.Head head() {
    return opened.now(transcript.isOpen(), transcript.tls());
  }

  /// Looks, once all that passed is cut and the store has made room for it.
  private <T> T ask(Supplier<T> look) {
    catchUp();
    T seen;
    Settlement settlement;
    synchronized (this) {
      cut();
      seen = look.get();
      settlement = transcript.settlement();
    }
    settle(settlement);
    return seen;
  }

  /// An exchange is not held any more; what it took is given back. That is on the hot path of
  /// another connection, and takes the lock of this one only where something may still change.
  void drop(ExchangeRecorder exchange) {
    store.dropped(exchange.isOver() ? exchange.forget() : forget(exchange));
    transcript.exchanges().dropped();
    if (!transcript.isOpen() && isSpent()) {
      store.spent(this);
    }
  }

  private synchronized int forget(ExchangeRecorder exchange) {
    return exchange.forget();
  }

  /// Whether the connection is over and none of its exchanges is held any more.
  synchronized boolean isSpent() {
    return !transcript.isOpen() && transcript.exchanges().areGone();
  }

  /// Octets of memory that the connection takes without its exchanges.
  synchronized int capacity() {
    int uncut = backlog.capacity();
    for (Stretch stretch : stretches) {
      uncut += stretch.capacity;
    }
    return OVERHEAD_OCTETS + transcript.capacity() + uncut;
  }

  /// Drops what passed outside of any exchange.
  ///
  /// @return how many octets of memory are given back
  synchronized int dropLoose() {
    return transcript.dropLoose();
  }

  // ---- the hot path

  private boolean pass(Direction direction, boolean anew, ByteBuffer... octets) {
    long count = 0;
    for (ByteBuffer buffer : octets) {
      count += buffer.remaining();
    }
    if (count == 0 && !isDatagrams()) {
      return false;
    }
    Settlement settlement;
    synchronized (this) {
      if (!transcript.isOpen()) {
        return false;
      }
      if (anew && backlog.isLong() && !seal()) {
        cut();
      }
      if (mayWait(count)) {
        backlog.add(direction, elapsed(), octets, (int) count);
        isBehind(true);
      } else {
        cut();
        transcript.pass(direction, elapsed(), octets, count);
      }
      settlement = transcript.settlement();
    }
    store.passed(direction, count);
    settle(settlement);
    return true;
  }

  /// Whether octets that pass may wait in the backlog, in which there is room for them then.
  private boolean mayWait(long count) {
    if (cutting != Cutting.HTTP1 || count > Backlog.LONGEST_PIECE || store.isWatched()) {
      return false;
    }
    int growth = backlog.growthFor((int) count);
    if (growth < 0) {
      cut();
      growth = backlog.growthFor((int) count);
    }
    if (growth > 0 && !store.waits(growth)) {
      return false;
    }
    transcript.grew(growth);
    return true;
  }

  private void cut() {
    if (!behind) {
      return;
    }
    transcript.exchanges().isPast(true);
    while (!stretches.isEmpty()) {
      cut(stretches.removeFirst());
    }
    if (!backlog.isEmpty()) {
      backlog.take(store.keepsAll(Backlog.MOST_OCTETS)).forEach(transcript::passed);
    }
    transcript.exchanges().isPast(false);
    transcript.exchanges().allCut();
    isBehind(false);
  }

  private void cut(Stretch stretch) {
    stretch.take().forEach(transcript::passed);
    transcript.grew(-stretch.capacity);
  }

  /// All that waits in the backlog becomes a stretch, if it is one.
  private boolean seal() {
    ConnectionExchanges exchanges = transcript.exchanges();
    int sealed = 0;
    for (Stretch stretch : stretches) {
      sealed += stretch.exchanges;
    }
    int more = exchanges.ahead() - sealed;
    if (more <= 0
        || !backlog.endsWithSent()
        || !transcript.isAtRest()
        || !store.keepsAll(Backlog.MOST_OCTETS)) {
      return false;
    }
    Stretch stretch = new Stretch(this, more, exchanges.lastAhead(), backlog.seal());
    transcript.grew(stretch.capacity);
    stretches.addLast(stretch);
    store.holds(stretch);
    return true;
  }

  /// The turn of a stretch to be dropped has come, unless it is cut already.
  ///
  /// @return whether it is dropped: what it took is given back
  synchronized boolean drop(Stretch stretch) {
    if (stretches.peekFirst() != stretch) {
      return false;
    }
    stretches.removeFirst();
    boolean whole = transcript.isAtRest();
    if (whole) {
      transcript.skip(stretch.take(), stretch.exchanges);
    } else {
      // Can't be, as far as we know: but what is not whole is not passed over.
      cut(stretch);
    }
    isBehind(!stretches.isEmpty() || !backlog.isEmpty());
    return whole;
  }

  private void isBehind(boolean now) {
    if (behind != now) {
      behind = now;
    }
  }

  private void releaseBacklog() {
    int given = backlog.release();
    transcript.grew(-given);
    store.waits(-given);
  }

  /// Whether each call is a message of its own, of whatever length.
  private boolean isDatagrams() {
    return opened.transport() == Transport.UDP;
  }

  private void settle(Settlement settlement) {
    if (settlement.grown() != 0) {
      store.grew(settlement.grown());
    }
    settlement.finished().forEach(store::finished);
  }

  /// Nanoseconds since the connection was accepted.
  private long elapsed() {
    return System.nanoTime() - openedNanos;
  }
}
