package dev.httpanatomy.lab;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// What one run found.
///
/// @param at when it began
/// @param nanos how long it took, in nanoseconds
/// @param parameters what it was asked to do
/// @param rows a row a topic
public record Comparison(Instant at, long nanos, Parameters parameters, List<Row> rows) {

  public Comparison {
    rows = List.copyOf(rows);
  }

  /// How often there is a verdict.
  public long count(Verdict verdict) {
    return rows.stream()
        .flatMap(row -> Stream.of(row.tcp(), row.udp()))
        .filter(side -> side.verdict() == verdict)
        .count();
  }
}
