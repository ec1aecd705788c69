package dev.httpanatomy.lab;

import java.util.List;

/// One protocol in a row.
///
/// @param textbook what the textbook says
/// @param measured what was measured, in sentences
/// @param verdict how the one stands to the other
/// @param measures the numbers in the sentences, each name once
public record Side(String textbook, String measured, Verdict verdict, List<Measure> measures) {

  public Side {
    measures = List.copyOf(measures);
  }
}
