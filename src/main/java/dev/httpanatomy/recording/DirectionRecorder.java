package dev.httpanatomy.recording;

import dev.httpanatomy.dissection.Framing;
import dev.httpanatomy.dissection.Http1Listener;
import dev.httpanatomy.dissection.Http1Parser;
import dev.httpanatomy.dissection.RequestMethod;
import dev.httpanatomy.wire.Octets;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/// One direction of a connection: cuts it into messages, where it carries HTTP/1, and puts each
/// octet where it belongs. Guarded by the lock of its [Recorder].
final class DirectionRecorder implements Http1Listener {

  private static final int COPY_OCTETS = 16 * 1024;
  private static final byte[] NOTHING = {};

  private final Transcript connection;
  private final Direction direction;
  private final RecordingLimits limits;

  /// What is of no message: all of it while nothing is cut.
  private final OctetBuffer loose = new OctetBuffer();

  private long looseStart;
  private long total;

  /// Null while nothing is cut.
  private @Nullable Http1Parser parser;

  /// The offset in the direction from which on the parser reads.
  private long cutFrom;

  /// The exchange whose message is passing; null between messages and in a tunnel.
  private @Nullable ExchangeRecorder exchange;

  private byte[] piece = NOTHING;
  private boolean steady;

  /// The index in `piece` that has the offset 0 of the direction, and that of the next octet to
  /// keep.
  private long origin;

  private int next;
  private int end;

  DirectionRecorder(Transcript connection, Direction direction, RecordingLimits limits) {
    this.connection = connection;
    this.direction = direction;
    this.limits = limits;
  }

  Direction direction() {
    return direction;
  }

  /// How many octets passed.
  long total() {
    return total;
  }

  /// What is kept that is of no message.
  OctetBuffer loose() {
    return loose;
  }

  /// All that is kept, with what exchanges hold.
  HeldOctets held(Iterable<ExchangeRecorder> exchanges) {
    HeldRanges ranges = new HeldRanges();
    for (ExchangeRecorder each : exchanges) {
      MessageRecorder message = of(each);
      ranges.add(message.start, message.octets.kept());
    }
    ranges.add(looseStart, loose.kept());
    return new HeldOctets(total, ranges.inOrder());
  }

  /// Whether a message of this exchange is passing.
  boolean isIn(ExchangeRecorder of) {
    return exchange == of;
  }

  /// The method of the request that is passing or was the last to pass.
  RequestMethod method() {
    return parser == null ? RequestMethod.OTHER : parser.method();
  }

  /// From an offset on, the direction carries HTTP/1 messages.
  ///
  /// @param octets what has passed from there on, to be cut now
  void cutFrom(long offset, Octets octets) {
    loose.takeBack(Math.clamp(looseStart + loose.length() - offset, 0, loose.length()));
    total = offset;
    cutFrom = offset;
    parser =
        direction == Direction.RECEIVED
            ? Http1Parser.ofRequests(this, limits.headOctets())
            : Http1Parser.ofResponses(this, connection::answeredMethod, limits.headOctets());
    if (!octets.isEmpty()) {
      cut(octets.toByteArray(), 0, octets.size(), false);
    }
  }

  /// No more octets will pass.
  void end() {
    if (parser != null) {
      parser.end();
    }
  }

  /// What follows is of no message.
  void tunnel() {
    if (parser != null) {
      parser.tunnel();
    }
  }

  /// Takes octets that pass in one call, copied together unless they are one array already.
  void pass(ByteBuffer[] octets, long count) {
    if (octets.length == 1 && octets[0].hasArray()) {
      int from = octets[0].arrayOffset() + octets[0].position();
      pass(octets[0].array(), from, (int) count, false);
      return;
    }
    begin();
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
          cut(copy, 0, copied, false);
          copied = 0;
        }
      }
    }
    cut(copy, 0, copied, false);
  }

  /// Takes octets that pass in one call.
  ///
  /// @param steady whether the array is never written over
  void pass(byte[] array, int from, int count, boolean steady) {
    begin();
    cut(array, from, count, steady);
  }

  private void begin() {
    if (exchange != null) {
      of(exchange).pieces++;
    }
  }

  private void cut(byte[] array, int from, int count, boolean steadily) {
    piece = array;
    steady = steadily;
    next = from;
    end = from + count;
    origin = from - total;
    total += count;
    if (parser != null) {
      parser.parse(array, from, count);
    }
    keepUpTo(total);
    piece = NOTHING;
  }

  /// Whether a message may begin with the next octet, and none is passing.
  boolean isAtRest() {
    return parser != null && parser.isBetweenMessages();
  }

  /// Whole messages passed, of which nothing is to be kept.
  void skip(int count) {
    total += count;
    if (parser != null) {
      parser.skip(count);
    }
  }

  /// The parser has seen what did not pass and can't go back, so that what may still follow is of
  /// no message.
  ///
  /// @param exchanges those whose messages may have taken them
  void takeBack(long octets, Iterable<ExchangeRecorder> exchanges) {
    tunnel();
    total -= octets;
    long over = looseStart + loose.length() - total;
    loose.takeBack(Math.clamp(over, 0, loose.length()));
    exchanges.forEach(exchange -> of(exchange).takeBackBehind(total));
  }

  private void keepUpTo(long offset) {
    int to = (int) (offset + origin);
    if (to > next) {
      int more = end - to;
      if (exchange != null) {
        int taken = of(exchange).append(piece, next, to - next, more, steady, limits);
        exchange.grew(taken);
        connection.grew(taken);
      } else {
        if (loose.length() == 0) {
          looseStart = next - origin;
        }
        connection.grew(loose.append(piece, next, to - next, more, limits.bodyOctets()));
      }
      next = to;
    }
  }

  private MessageRecorder of(ExchangeRecorder of) {
    return direction == Direction.RECEIVED ? of.request : of.response;
  }

  // ---- what the parser tells, which counts from where it began

  @Override
  public void messageBegins(long at) {
    keepUpTo(cutFrom + at);
    ExchangeRecorder begun =
        direction == Direction.RECEIVED ? connection.beginExchange() : connection.answering();
    MessageRecorder message = of(begun);
    message.begin(cutFrom + at, connection.now());
    message.pieces++;
    exchange = begun;
  }

  @Override
  public void headEnds(Framing framing, long at) {
    keepUpTo(cutFrom + at);
    if (exchange == null) {
      return;
    }
    of(exchange).endHead(connection.now());
    if (direction == Direction.RECEIVED) {
      exchange.method = method();
    } else if (framing.kind() == Framing.Kind.TUNNEL) {
      connection.becameTunnel();
    }
  }

  @Override
  public void messageEnds(long at, boolean complete) {
    keepUpTo(cutFrom + at);
    ExchangeRecorder ended = exchange;
    exchange = null;
    if (ended == null) {
      return;
    }
    int status = parser == null ? -1 : parser.statusCode();
    boolean interim = status >= 100 && status < 200 && status != 101;
    if (direction == Direction.RECEIVED || !interim) {
      of(ended).end(connection.now(), complete);
      ended.messageEnded();
    }
    if (direction == Direction.SENT && !interim) {
      connection.answered(ended);
    }
  }
}
