package dev.httpanatomy.dissection;

import dev.httpanatomy.wire.Octets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Keeps all that a parser tells.
final class RecordingListener implements Http1Listener {

  /// What a parser tells.
  sealed interface Event {}

  record MessageBegins(long at) implements Event {}

  record Element(Http1Element element, long start, long end) implements Event {}

  record HeadEnds(Framing framing, long at) implements Event {}

  record MessageEnds(long at, boolean complete) implements Event {}

  private final List<Event> events = new ArrayList<>();

  /// What is told of octets that come in pieces, each up to the next of `cuts`, which ascend.
  static List<Event> events(Reading reading, Octets octets, int lineLimit, int... cuts) {
    RecordingListener listener = new RecordingListener();
    Http1Parser parser = reading.parser(listener, lineLimit);
    byte[] array = octets.toByteArray();
    int start = 0;
    for (int cut : cuts) {
      // An array of its own for each piece, which is overwritten after: the parser keeps none.
      byte[] piece = Arrays.copyOfRange(array, start, cut);
      parser.parse(piece, 0, piece.length);
      Arrays.fill(piece, (byte) '!');
      start = cut;
    }
    parser.parse(array, start, array.length - start);
    parser.end();
    return listener.events;
  }

  List<Event> events() {
    return events;
  }

  @Override
  public void messageBegins(long at) {
    events.add(new MessageBegins(at));
  }

  @Override
  public void element(Http1Element element, long start, long end) {
    events.add(new Element(element, start, end));
  }

  @Override
  public void headEnds(Framing framing, long at) {
    events.add(new HeadEnds(framing, at));
  }

  @Override
  public void messageEnds(long at, boolean complete) {
    events.add(new MessageEnds(at, complete));
  }
}
