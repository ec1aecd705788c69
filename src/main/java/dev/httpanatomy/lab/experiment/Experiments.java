package dev.httpanatomy.lab.experiment;

import java.util.List;

/// All there are.
public final class Experiments {

  private Experiments() {}

  /// One of each, in the order of the topics.
  public static List<Experiment> all() {
    return List.of(
        new ConnectionSetUp(),
        new MessageBoundaries(),
        new Ordering(),
        new SlowReceiver(),
        new ErrorDetection(),
        new ClosedPort(),
        new TimePerMessage(),
        new Overhead());
  }
}
