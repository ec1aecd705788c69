package dev.httpanatomy.lab.experiment;

import dev.httpanatomy.lab.Measure;
import dev.httpanatomy.lab.Side;
import dev.httpanatomy.lab.Verdict;
import java.util.List;

/// What was measured of one protocol.
///
/// @param verdict how it stands to what the textbook says
/// @param words it in sentences
/// @param measures the numbers in them
record Observation(Verdict verdict, String words, List<Measure> measures) {

  /// For what either is as the textbook says or is not.
  static Observation of(boolean agrees, String words, Measure... measures) {
    return of(agrees ? Verdict.AGREES : Verdict.DIFFERS, words, measures);
  }

  static Observation of(Verdict verdict, String words, Measure... measures) {
    return new Observation(verdict, words, List.of(measures));
  }

  Side beside(String textbook) {
    return new Side(textbook, words, verdict, measures);
  }
}
