package dev.httpanatomy.lab;

import dev.httpanatomy.lab.experiment.Deadline;
import dev.httpanatomy.lab.experiment.Experiment;
import dev.httpanatomy.lab.experiment.Experiments;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/// Runs the experiments, one run at a time: two would measure each other.
public final class Lab {

  /// A run takes a second or two. One that has not ended by now leaves the rest unmeasured.
  private static final Duration LONGEST = Duration.ofSeconds(15);

  private final List<Experiment> experiments;
  private final Semaphore turn = new Semaphore(1);

  public Lab() {
    this(Experiments.all());
  }

  /// @param experiments what a run consists of
  public Lab(List<Experiment> experiments) {
    this.experiments = List.copyOf(experiments);
  }

  /// Runs all experiments, one after the other, in this thread.
  ///
  /// @return nothing, and nothing is done, while another run goes on
  public Optional<Comparison> compare(Parameters parameters) throws InterruptedException {
    if (!turn.tryAcquire()) {
      return Optional.empty();
    }
    try {
      return Optional.of(run(parameters));
    } finally {
      turn.release();
    }
  }

  private Comparison run(Parameters parameters) throws InterruptedException {
    Instant at = Instant.now();
    long start = System.nanoTime();
    Deadline deadline = Deadline.in(LONGEST);
    List<Row> rows = new ArrayList<>();
    for (Experiment experiment : experiments) {
      rows.add(row(experiment, parameters, deadline));
    }
    return new Comparison(at, System.nanoTime() - start, parameters, rows);
  }

  /// A machine may forbid what an experiment needs; the others are worth having all the same.
  private static Row row(Experiment experiment, Parameters parameters, Deadline deadline)
      throws InterruptedException {
    try {
      return experiment.measure(parameters, deadline);
    } catch (IOException e) {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      return experiment.question().unanswered(String.valueOf(e.getMessage()));
    }
  }
}
