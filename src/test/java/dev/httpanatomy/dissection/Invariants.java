package dev.httpanatomy.dissection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.httpanatomy.dissection.RecordingListener.Element;
import dev.httpanatomy.dissection.RecordingListener.Event;
import dev.httpanatomy.dissection.RecordingListener.HeadEnds;
import dev.httpanatomy.dissection.RecordingListener.MessageBegins;
import dev.httpanatomy.dissection.RecordingListener.MessageEnds;
import dev.httpanatomy.wire.Octets;
import dev.httpanatomy.wire.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// What holds for any octets whatever.
final class Invariants {

  private final Reading reading;
  private final Octets octets;
  private final String about;

  Invariants(Reading reading, Octets octets) {
    this.reading = reading;
    this.octets = octets;
    this.about = reading + " \"" + Escapes.escape(octets) + '"';
  }

  /// The trees cover the octets: no gap, no overlap, and the leaves give back what came in.
  void assertTiled() {
    List<Dissection> dissections = reading.dissect(octets);
    int at = 0;
    List<Octets> leaves = new ArrayList<>();
    for (Dissection each : dissections) {
      assertThat(each.span().start()).as(about).isEqualTo(at);
      at = each.span().end();
      each.root().leaves().map(each::octets).forEach(leaves::add);
      assertConsistent(each);
    }
    assertThat(at).as(about).isEqualTo(octets.size());
    assertThat(Octets.concat(leaves)).as(about).isEqualTo(octets);
  }

  private void assertConsistent(Dissection each) {
    assertThat(each.root().role()).as(about).isIn(Role.HTTP_MESSAGE, Role.UNPARSED);
    if (each.complete()) {
      assertThat(each.isMessage()).as("whole, so a message: %s", about).isTrue();
      assertThat(each.framing()).as("whole, so its head is: %s", about).isPresent();
    }
    int before = each.span().start();
    for (Deviation deviation : each.deviations()) {
      Span at = deviation.at();
      assertThat(each.span().contains(at)).as("%s in %s", deviation, about).isTrue();
      assertThat(at.start())
          .as("order of %s in %s", deviation, about)
          .isGreaterThanOrEqualTo(before);
      before = at.start();
    }
  }

  /// What [Http1Listener] promises: elements tile their message, in order; the head ends inside it,
  /// once; messages follow each other, and nothing but a tunnel comes after the last.
  void assertEventsInOrder() {
    long at = 0;
    boolean inMessage = false;
    boolean inHead = false;
    boolean tunnel = false;
    for (Event event : events()) {
      switch (event) {
        case MessageBegins begins -> {
          assertThat(inMessage || tunnel).as("%s in %s", begins, about).isFalse();
          assertThat(begins.at()).as("%s in %s", begins, about).isEqualTo(at);
          inMessage = true;
          inHead = true;
        }
        case Element element -> {
          assertThat(inMessage).as("%s in %s", element, about).isTrue();
          assertThat(element.start()).as("%s in %s", element, about).isEqualTo(at);
          assertThat(element.end()).as("%s in %s", element, about).isGreaterThan(at);
          at = element.end();
        }
        case HeadEnds headEnds -> {
          assertThat(inHead).as("%s in %s", headEnds, about).isTrue();
          assertThat(headEnds.at()).as("%s in %s", headEnds, about).isEqualTo(at);
          inHead = false;
          tunnel = headEnds.framing().kind() == Framing.Kind.TUNNEL;
        }
        case MessageEnds ends -> {
          assertThat(inMessage).as("%s in %s", ends, about).isTrue();
          assertThat(ends.at()).as("%s in %s", ends, about).isEqualTo(at);
          inMessage = false;
        }
      }
    }
    assertThat(inMessage).as("ends in a message: %s", about).isFalse();
    if (!tunnel) {
      assertThat(at).as("all octets are told of: %s", about).isEqualTo(octets.size());
    }
  }

  /// The messages that the parser tells of are those that the dissector shows.
  void assertMessagesAreThoseDissected() {
    List<Span> told = new ArrayList<>();
    for (Event event : events()) {
      if (event instanceof MessageEnds ends) {
        int start = told.isEmpty() ? 0 : told.getLast().end();
        told.add(new Span(start, (int) ends.at()));
      }
    }
    int end = told.isEmpty() ? 0 : told.getLast().end();
    if (end < octets.size()) {
      told.add(new Span(end, octets.size())); // of a tunnel
    }
    assertThat(reading.dissect(octets)).as(about).extracting(Dissection::span).isEqualTo(told);
  }

  /// The pieces in which octets come make no difference to what is told of them.
  void assertTheSameInPieces(int... cuts) {
    assertTheSameInPieces(Reading.NO_LINE_LIMIT, events(), cuts);
  }

  void assertTheSameOctetByOctet() {
    assertTheSameInPieces(eachOctet());
  }

  /// The cuts before and after each octet, and before it once more: a piece may be empty.
  int[] eachOctet() {
    return IntStream.range(0, octets.size() * 2).map(i -> i / 2).toArray();
  }

  /// A limit to what is kept of a line makes no difference as long as lines fit in it.
  void assertTheSameWithinLineLimit() {
    assertTheSameInPieces(longestLine(), events(), eachOctet());
  }

  /// With too small a limit something else is told, but the same for all pieces.
  void assertTheSameBeyondLineLimit(int lineLimit) {
    List<Event> whole = RecordingListener.events(reading, octets, lineLimit);
    assertTheSameInPieces(lineLimit, whole, eachOctet());
  }

  private void assertTheSameInPieces(int lineLimit, List<Event> expected, int... cuts) {
    List<Event> told = RecordingListener.events(reading, octets, lineLimit, cuts);
    if (!told.equals(expected)) {
      assertThat(told)
          .as("in pieces up to %s, %d octets a line: %s", Arrays.toString(cuts), lineLimit, about)
          .isEqualTo(expected);
    }
  }

  private List<Event> events() {
    return RecordingListener.events(reading, octets, Reading.NO_LINE_LIMIT);
  }

  private int longestLine() {
    int longest = 1;
    int start = 0;
    for (int i = 0; i < octets.size(); i++) {
      longest = Math.max(longest, i + 1 - start);
      start = octets.at(i) == '\n' ? i + 1 : start;
    }
    return longest;
  }
}
