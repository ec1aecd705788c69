package dev.httpanatomy.answering;

import dev.httpanatomy.dissection.Framing;
import dev.httpanatomy.dissection.Http1Listener;
import dev.httpanatomy.dissection.Http1Parser;
import dev.httpanatomy.wire.Octets;

/// Tells when the requests of a connection are there to be answered.
final class RequestReader implements Http1Listener {

  /// Octets that a head may have: those of it that are kept, by default.
  static final int MOST_HEAD = 64 * 1024;

  private final Http1Parser parser = Http1Parser.ofRequests(this, MOST_HEAD);

  private int whole;
  private boolean begun;
  private boolean headJustEnded;
  private boolean endless;
  private boolean inHead;
  private long taken;
  private long messageStart;

  /// Takes what came.
  void take(Octets octets) {
    headJustEnded = false;
    byte[] array = octets.toByteArray();
    parser.parse(array, 0, array.length);
    taken += array.length;
  }

  /// Whether the head of a request is still coming.
  boolean isInHead() {
    return begun && inHead;
  }

  /// Whether it is longer than a head may be.
  boolean isHeadTooLong() {
    return isInHead() && taken - messageStart > MOST_HEAD;
  }

  /// How many requests have come to their end and were not taken yet.
  int whole() {
    return whole;
  }

  /// Takes one of those.
  void takeWhole() {
    whole--;
  }

  /// Whether part of another request is there.
  boolean isInRequest() {
    return begun;
  }

  /// Whether that part has a head, which came to its end with the last octets, and content is still
  /// to come.
  boolean awaitsContent() {
    return begun && headJustEnded;
  }

  /// Whether it can't be told where the request ends that has begun.
  boolean isLost() {
    return parser.isLost() || begun && endless;
  }

  @Override
  public void messageBegins(long at) {
    begun = true;
    inHead = true;
    messageStart = at;
    endless = false;
    headJustEnded = false;
  }

  @Override
  public void headEnds(Framing framing, long at) {
    headJustEnded = true;
    inHead = false;
    endless = framing.kind() == Framing.Kind.UNTIL_CLOSE || framing.kind() == Framing.Kind.TUNNEL;
  }

  @Override
  public void messageEnds(long at, boolean complete) {
    begun = false;
    whole++;
  }
}
