package dev.httpanatomy.answering;

import dev.httpanatomy.dissection.Framing;
import dev.httpanatomy.dissection.Http1Listener;
import dev.httpanatomy.dissection.Http1Parser;
import dev.httpanatomy.wire.Octets;

/// Tells when the requests of a connection are there to be answered.
final class RequestReader implements Http1Listener {

  /// Octets of a line that are looked at.
  private static final int LINE_LIMIT = 64 * 1024;

  private final Http1Parser parser = Http1Parser.ofRequests(this, LINE_LIMIT);

  private int whole;
  private boolean begun;
  private boolean headJustEnded;
  private boolean endless;

  /// Takes what came.
  void take(Octets octets) {
    headJustEnded = false;
    byte[] array = octets.toByteArray();
    parser.parse(array, 0, array.length);
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
    endless = false;
    headJustEnded = false;
  }

  @Override
  public void headEnds(Framing framing, long at) {
    headJustEnded = true;
    endless = framing.kind() == Framing.Kind.UNTIL_CLOSE || framing.kind() == Framing.Kind.TUNNEL;
  }

  @Override
  public void messageEnds(long at, boolean complete) {
    begun = false;
    whole++;
  }
}
