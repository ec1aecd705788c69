package dev.httpanatomy.lab.experiment;

import dev.httpanatomy.lab.Parameters;
import dev.httpanatomy.lab.Row;
import java.io.IOException;

/// Measures one topic.
public interface Experiment {

  /// What is held against what.
  Question question();

  /// Does it.
  ///
  /// @throws IOException if it can't be done on this machine, or not before the deadline
  Row measure(Parameters parameters, Deadline deadline) throws IOException, InterruptedException;
}
