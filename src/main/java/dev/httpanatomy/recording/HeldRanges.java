package dev.httpanatomy.recording;

import dev.httpanatomy.recording.HeldOctets.Range;
import dev.httpanatomy.wire.Octets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Puts the runs of octets that are held in order and joins those that touch.
final class HeldRanges {

  private final List<Range> runs = new ArrayList<>();

  void add(long start, Octets octets) {
    if (!octets.isEmpty()) {
      runs.add(new Range(start, octets));
    }
  }

  List<Range> inOrder() {
    runs.sort(Comparator.comparingLong(Range::start));
    List<Range> joined = new ArrayList<>();
    List<Octets> touching = new ArrayList<>();
    long start = 0;
    long end = 0;
    for (Range run : runs) {
      if (!touching.isEmpty() && run.start() != end) {
        joined.add(new Range(start, Octets.concat(touching)));
        touching.clear();
      }
      start = touching.isEmpty() ? run.start() : start;
      touching.add(run.octets());
      end = run.end();
    }
    if (!touching.isEmpty()) {
      joined.add(new Range(start, Octets.concat(touching)));
    }
    return List.copyOf(joined);
  }
}
