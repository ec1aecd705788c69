package dev.httpanatomy.lab.experiment;

import dev.httpanatomy.lab.Row;
import dev.httpanatomy.lab.Topic;
import dev.httpanatomy.lab.Verdict;
import java.util.List;

/// What is known of a topic before it is measured.
///
/// @param topic what TCP and UDP are compared in
/// @param tcp what the textbook says of TCP
/// @param udp what the textbook says of UDP
/// @param why what makes it so
/// @param references where that is specified
public record Question(Topic topic, String tcp, String udp, String why, List<String> references) {

  public Question {
    references = List.copyOf(references);
  }

  /// The row with what was measured.
  Row answered(Observation ofTcp, Observation ofUdp) {
    return new Row(topic, ofTcp.beside(tcp), ofUdp.beside(udp), why, references);
  }

  /// The row of an experiment that broke off.
  ///
  /// @param reason what the machine said
  public Row unanswered(String reason) {
    Observation none = Observation.of(Verdict.NOT_MEASURED, "This broke off: " + reason + ".");
    return answered(none, none);
  }
}
