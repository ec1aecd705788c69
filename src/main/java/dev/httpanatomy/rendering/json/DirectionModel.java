package dev.httpanatomy.rendering.json;

import dev.httpanatomy.inspection.Explainer;
import dev.httpanatomy.inspection.InspectedDirection;
import dev.httpanatomy.recording.RecordedMessage;
import java.util.List;

/// One direction of an exchange.
///
/// @param start where it begins in its direction of the connection, in octets
/// @param length how many octets passed
/// @param held how many of these, the first ones, are still held and dissected here
/// @param truncated whether more passed than is held
/// @param complete whether it came to its end
/// @param pieces how many reads brought it, or how many writes took it
/// @param messages the messages in it; interim responses come before the final one
/// @param findings what is to be said of it
public record DirectionModel(
    long start,
    long length,
    int held,
    boolean truncated,
    boolean complete,
    int pieces,
    List<MessageModel> messages,
    List<FindingModel> findings) {

  static DirectionModel of(InspectedDirection direction, int pieces, Explainer explainer) {
    RecordedMessage recorded = direction.recorded();
    return new DirectionModel(
        recorded.start(),
        recorded.length(),
        recorded.octets().size(),
        recorded.truncated(),
        recorded.complete(),
        pieces,
        direction.messages().stream().map(m -> MessageModel.of(m, explainer)).toList(),
        direction.findings().map(finding -> FindingModel.of(finding, explainer)).toList());
  }
}
