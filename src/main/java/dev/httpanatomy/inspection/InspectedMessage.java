package dev.httpanatomy.inspection;

import dev.httpanatomy.dissection.Dissection;
import dev.httpanatomy.dissection.content.MessageContent;
import dev.httpanatomy.finding.Finding;
import dev.httpanatomy.finding.Findings;
import java.util.List;
import java.util.Optional;

/// A message taken apart and judged.
///
/// @param dissection its tree
/// @param content what its body holds; nothing where it has none
/// @param findings what is to be said of it, in the order of the octets
public record InspectedMessage(
    Dissection dissection, Optional<MessageContent> content, List<Finding> findings) {

  public InspectedMessage {
    findings = List.copyOf(findings);
  }

  /// The same message, and more that is to be said of it.
  InspectedMessage and(List<Finding> more) {
    return more.isEmpty()
        ? this
        : new InspectedMessage(dissection, content, Findings.merged(findings, more));
  }
}
