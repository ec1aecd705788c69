package dev.httpanatomy.rendering.json;

import dev.httpanatomy.lab.Comparison;
import dev.httpanatomy.lab.Measure;
import dev.httpanatomy.lab.Parameters;
import dev.httpanatomy.lab.Row;
import dev.httpanatomy.lab.Side;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// TCP and UDP, compared by one run of the lab.
///
/// @param at when it began
/// @param nanos how long it took, in nanoseconds
/// @param parameters what it was asked to do
/// @param rows what was found, a row a topic
public record ComparisonModel(
    Instant at, long nanos, ParametersModel parameters, List<RowModel> rows) {

  /// What a run was asked to do.
  ///
  /// @param messages how many messages were sent
  /// @param size how many octets each had
  /// @param hold how long the slow receiver rested, in milliseconds
  public record ParametersModel(int messages, int size, int hold) {

    static ParametersModel of(Parameters parameters) {
      return new ParametersModel(parameters.messages(), parameters.octets(), parameters.hold());
    }
  }

  /// TCP and UDP in one topic.
  ///
  /// @param topic what they are compared in, as `connection-set-up`
  /// @param title the same for people
  /// @param tcp what holds for TCP
  /// @param udp what holds for UDP
  /// @param why what makes it so
  /// @param references where that is specified
  public record RowModel(
      String topic,
      String title,
      SideModel tcp,
      SideModel udp,
      String why,
      List<String> references) {

    static RowModel of(Row row) {
      return new RowModel(
          row.topic().id(),
          row.topic().title(),
          SideModel.of(row.tcp()),
          SideModel.of(row.udp()),
          row.why(),
          row.references());
    }
  }

  /// One protocol in a topic.
  ///
  /// @param textbook what the textbook says
  /// @param measured what was measured, in sentences
  /// @param verdict `agrees` or `differs`: what was measured, with the textbook; `not-seen`: it
  ///   can't be seen from a socket, or not on loopback; `not-measured`: the experiment broke off
  /// @param numbers the numbers in the sentences, with their units in their names; 1 is yes, 0 is
  ///   no
  public record SideModel(
      String textbook, String measured, String verdict, Map<String, Long> numbers) {

    static SideModel of(Side side) {
      Map<String, Long> numbers = new LinkedHashMap<>();
      for (Measure measure : side.measures()) {
        numbers.put(measure.name(), measure.value());
      }
      return new SideModel(side.textbook(), side.measured(), side.verdict().id(), numbers);
    }
  }

  /// The model of a comparison.
  public static ComparisonModel of(Comparison comparison) {
    return new ComparisonModel(
        comparison.at(),
        comparison.nanos(),
        ParametersModel.of(comparison.parameters()),
        comparison.rows().stream().map(RowModel::of).toList());
  }
}
