package dev.httpanatomy.rendering.json;

import dev.httpanatomy.dissection.Http1Dissector;
import dev.httpanatomy.inspection.Explainer;
import dev.httpanatomy.inspection.InspectedMessage;
import java.util.List;

/// Octets taken apart.
///
/// @param protocol what they were read as
/// @param length how many they are
/// @param messages the messages in them, in order; together they cover all octets
/// @param findings what is to be said of them, in the order of the octets
public record DissectionModel(
    String protocol, int length, List<MessageModel> messages, List<FindingModel> findings) {

  /// The model of dissected octets.
  public static DissectionModel of(
      int length, List<InspectedMessage> messages, Explainer explainer) {
    return new DissectionModel(
        Http1Dissector.PROTOCOL,
        length,
        messages.stream().map(m -> MessageModel.of(m, explainer)).toList(),
        messages.stream()
            .flatMap(m -> m.findings().stream())
            .map(finding -> FindingModel.of(finding, explainer))
            .toList());
  }
}
