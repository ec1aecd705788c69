package dev.httpanatomy.recording;

import dev.httpanatomy.dissection.Framing;
import dev.httpanatomy.dissection.Http1Listener;
import dev.httpanatomy.dissection.Http1Parser;
import dev.httpanatomy.dissection.RequestMethod;
import dev.httpanatomy.recording.ConnectionEvent.Kind;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Records one connection: is told what passes, in the order in which it passes.
///
/// Octets are copied once, into the exchange whose message they belong to; those beyond the limits
/// are counted. It never throws on what passes, and may be called by several threads.
public final class Recorder {

  /// How many of the first events of a connection are kept, however many follow.
  public static final int FIRST_EVENTS_KEPT = EventLog.FIRST_KEPT;

  /// What a connection takes in memory besides its events and octets, roughly.
  static final int OVERHEAD_OCTETS = 1536;

  private static final int COPY_OCTETS = 16 * 1024;
  private static final byte[] NOTHING = {};

  private final RecordingStore store;
  private final RecordingLimits limits;
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

  private final Half received;
  private final Half sent;
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
      String remote) {
    this.store = store;
    this.limits = store.limits();
    this.sequence = sequence;
    this.id = id;
    this.transport = transport;
    this.listener = listener;
    this.local = local;
    this.remote = remote;
    this.openedAt = Instant.now();
    this.openedNanos = System.nanoTime();
    this.received = new Half(Direction.RECEIVED);
    this.sent = new Half(Direction.SENT);
    log(Kind.ACCEPTED, 0, 0);
  }

  /// The capability of the connection.
  public String id() {
    return id;
  }

  /// Octets came: those between the buffer's position and limit. The buffer is not changed.
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
    if (octets > 0) {
      Settlement settlement;
      synchronized (this) {
        log(Kind.NOT_SENT, octets, sent.total - octets);
        sent.takeBack(octets);
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
      if (kind == Kind.PEER_CLOSED) {
        received.parser.end();
      } else if (kind == Kind.OUTPUT_CLOSED) {
        sent.parser.end();
      }
      log(kind, 0, 0);
      settlement = settlement();
    }
    settle(settlement);
  }

  /// The connection is closed; whatever was in passing ends here. Further calls do nothing.
  public void closed() {
    Settlement settlement;
    synchronized (this) {
      if (!open) {
        return;
      }
      received.parser.end();
      sent.parser.end();
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

  // ---- what the store asks

  /// Which recording of the store it is.
  long sequence() {
    return sequence;
  }

  synchronized Connection.Head head() {
    return new Connection.Head(id, transport, listener, local, remote, openedAt, open);
  }

  synchronized Connection snapshot() {
    Connection.Head head = head();
    List<Exchange> exchanges = held.stream().map(e -> e.snapshot(head)).toList();
    return new Connection(
        head, received.total, sent.total, events.kept(), events.count(), exchanges, exchangeCount);
  }

  synchronized Exchange snapshot(ExchangeRecorder exchange) {
    return exchange.snapshot(head());
  }

  synchronized HeldOctets heldOctets(Direction direction) {
    Half half = direction == Direction.RECEIVED ? received : sent;
    HeldRanges ranges = new HeldRanges();
    for (ExchangeRecorder exchange : held) {
      MessageRecorder message = half.of(exchange);
      ranges.add(message.start, message.octets.kept());
    }
    ranges.add(half.looseStart, half.loose.kept());
    return new HeldOctets(half.total, ranges.inOrder());
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
    return OVERHEAD_OCTETS + events.capacity() + received.loose.capacity() + sent.loose.capacity();
  }

  /// Drops what passed outside of any exchange.
  ///
  /// @return how many octets of memory are given back
  synchronized int dropLoose() {
    return received.loose.forget() + sent.loose.forget();
  }

  // ---- the hot path

  private boolean pass(Half half, Kind kind, ByteBuffer... octets) {
    long count = 0;
    for (ByteBuffer buffer : octets) {
      count += buffer.remaining();
    }
    if (count == 0) {
      return false;
    }
    Settlement settlement;
    synchronized (this) {
      if (!open) {
        return false;
      }
      log(kind, count, half.total);
      half.pass(octets, count);
      settlement = settlement();
    }
    store.passed(half.direction, count);
    settle(settlement);
    return true;
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

  private long nanos() {
    return System.nanoTime() - openedNanos;
  }

  private ExchangeRecorder beginExchange() {
    ExchangeRecorder exchange =
        new ExchangeRecorder(store.newId(), this, exchangeCount++, received.total, sent.total);
    grown += ExchangeRecorder.OVERHEAD_OCTETS;
    held.addLast(exchange);
    unanswered.addLast(exchange);
    store.add(exchange);
    return exchange;
  }

  private RequestMethod answeredMethod() {
    ExchangeRecorder exchange = unanswered.peekFirst();
    boolean stillComing = exchange != null && exchange == received.exchange;
    return stillComing
        ? received.parser.method()
        : exchange == null ? RequestMethod.OTHER : exchange.method;
  }

  private void answered(ExchangeRecorder exchange) {
    unanswered.remove(exchange);
    finished.add(exchange);
  }

  /// One direction: cuts it into messages and puts each octet where it belongs.
  private final class Half implements Http1Listener {

    private final Direction direction;
    private final Http1Parser parser;
    private final OctetBuffer loose = new OctetBuffer();
    private long looseStart;
    private long total;

    /// The exchange whose message is passing; null between messages and in a tunnel.
    private @Nullable ExchangeRecorder exchange;

    private byte[] piece = NOTHING;

    /// The index in `piece` that has the offset 0 of the stream, and that of the next octet to
    /// keep.
    private long origin;

    private int next;
    private int end;

    Half(Direction direction) {
      this.direction = direction;
      int lineLimit = limits.headOctets();
      this.parser =
          direction == Direction.RECEIVED
              ? Http1Parser.ofRequests(this, lineLimit)
              : Http1Parser.ofResponses(this, Recorder.this::answeredMethod, lineLimit);
    }

    MessageRecorder of(ExchangeRecorder of) {
      return direction == Direction.RECEIVED ? of.request : of.response;
    }

    /// Takes octets that pass in one call, copied together unless they are one array already.
    void pass(ByteBuffer[] octets, long count) {
      if (exchange != null) {
        of(exchange).pieces++;
      }
      if (octets.length == 1 && octets[0].hasArray()) {
        pass(octets[0].array(), octets[0].arrayOffset() + octets[0].position(), (int) count);
        return;
      }
      byte[] copy = new byte[(int) Math.min(count, COPY_OCTETS)];
      int copied = 0;
      for (ByteBuffer buffer : octets) {
        int position = buffer.position();
        while (position < buffer.limit()) {
          int taken = Math.min(buffer.limit() - position, copy.length - copied);
          buffer.get(position, copy, copied, taken);
          position += taken;
          copied += taken;
          if (copied == copy.length) {
            pass(copy, 0, copied);
            copied = 0;
          }
        }
      }
      pass(copy, 0, copied);
    }

    private void pass(byte[] array, int from, int count) {
      piece = array;
      next = from;
      end = from + count;
      origin = from - total;
      total += count;
      parser.parse(array, from, count);
      keepUpTo(total);
      piece = NOTHING;
    }

    /// The parser has seen what did not pass and can't go back, so that what may still follow is of
    /// no message.
    void takeBack(long octets) {
      parser.tunnel();
      total -= octets;
      long over = looseStart + loose.length() - total;
      loose.takeBack(Math.clamp(over, 0, loose.length()));
      held.forEach(exchange -> of(exchange).takeBackBehind(total));
    }

    private void keepUpTo(long offset) {
      int to = (int) (offset + origin);
      if (to > next) {
        int more = end - to;
        if (exchange != null) {
          int taken = of(exchange).append(piece, next, to - next, more, limits);
          exchange.grew(taken);
          grown += taken;
        } else {
          if (loose.length() == 0) {
            looseStart = next - origin;
          }
          grown += loose.append(piece, next, to - next, more, limits.bodyOctets());
        }
        next = to;
      }
    }

    @Override
    public void messageBegins(long at) {
      keepUpTo(at);
      if (direction == Direction.RECEIVED) {
        exchange = beginExchange();
      } else {
        ExchangeRecorder first = unanswered.peekFirst();
        exchange = first != null ? first : beginExchange();
      }
      MessageRecorder message = of(exchange);
      message.begin(at, nanos());
      message.pieces++;
    }

    @Override
    public void headEnds(Framing framing, long at) {
      keepUpTo(at);
      if (exchange == null) {
        return;
      }
      of(exchange).endHead(nanos());
      if (direction == Direction.RECEIVED) {
        exchange.method = parser.method();
      } else if (framing.kind() == Framing.Kind.TUNNEL) {
        received.parser.tunnel();
      }
    }

    @Override
    public void messageEnds(long at, boolean complete) {
      keepUpTo(at);
      ExchangeRecorder ended = exchange;
      exchange = null;
      if (ended == null) {
        return;
      }
      int status = parser.statusCode();
      boolean interim = status >= 100 && status < 200 && status != 101;
      if (direction == Direction.RECEIVED || !interim) {
        of(ended).end(nanos(), complete);
        ended.messageEnded();
      }
      if (direction == Direction.SENT && !interim) {
        answered(ended);
      }
    }
  }
}
