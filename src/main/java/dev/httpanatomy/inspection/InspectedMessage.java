package dev.httpanatomy.inspection;

import dev.httpanatomy.dissection.Dissection;
import dev.httpanatomy.finding.Finding;
import java.util.List;

/// A message taken apart and judged.
///
/// @param dissection its tree
/// @param findings what is to be said of it, in the order of the octets
public record InspectedMessage(Dissection dissection, List<Finding> findings) {

  public InspectedMessage {
    findings = List.copyOf(findings);
  }
}
