package dev.httpanatomy.web;

import dev.httpanatomy.lab.Comparison;
import dev.httpanatomy.lab.Measure;
import dev.httpanatomy.lab.Parameters;
import dev.httpanatomy.lab.Row;
import dev.httpanatomy.lab.Side;
import dev.httpanatomy.lab.Topic;
import dev.httpanatomy.lab.Verdict;
import dev.httpanatomy.rendering.json.ComparisonModel;
import dev.httpanatomy.rendering.json.ComparisonModel.RowModel;
import dev.httpanatomy.rendering.json.ComparisonModel.SideModel;
import java.util.stream.Stream;

/// The comparison that a model was made of.
final class ComparisonOf {

  private ComparisonOf() {}

  static Comparison model(ComparisonModel model) {
    Parameters parameters =
        new Parameters(
            model.parameters().messages(), model.parameters().size(), model.parameters().hold());
    return new Comparison(
        model.at(),
        model.nanos(),
        parameters,
        model.rows().stream().map(ComparisonOf::row).toList());
  }

  private static Row row(RowModel row) {
    Topic topic =
        Stream.of(Topic.values())
            .filter(each -> each.id().equals(row.topic()))
            .findFirst()
            .orElseThrow();
    return new Row(topic, side(row.tcp()), side(row.udp()), row.why(), row.references());
  }

  private static Side side(SideModel side) {
    Verdict verdict =
        Stream.of(Verdict.values())
            .filter(each -> each.id().equals(side.verdict()))
            .findFirst()
            .orElseThrow();
    return new Side(
        side.textbook(),
        side.measured(),
        verdict,
        side.numbers().entrySet().stream()
            .map(number -> new Measure(number.getKey(), number.getValue()))
            .toList());
  }
}
