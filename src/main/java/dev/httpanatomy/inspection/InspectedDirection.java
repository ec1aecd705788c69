package dev.httpanatomy.inspection;

import dev.httpanatomy.finding.Finding;
import dev.httpanatomy.recording.RecordedMessage;
import java.util.List;
import java.util.stream.Stream;

/// One direction of an exchange: what was recorded and the messages in it.
///
/// A response may be several messages: interim ones (RFC 9110 §15.2) and the final one.
///
/// @param recorded what passed
/// @param messages what it is, in order; their trees together cover all that is kept of it
public record InspectedDirection(RecordedMessage recorded, List<InspectedMessage> messages) {

  public InspectedDirection {
    messages = List.copyOf(messages);
  }

  /// What is to be said of all of it, in the order of the octets.
  public Stream<Finding> findings() {
    return messages.stream().flatMap(message -> message.findings().stream());
  }
}
