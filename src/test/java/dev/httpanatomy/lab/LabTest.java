package dev.httpanatomy.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.httpanatomy.lab.experiment.Deadline;
import dev.httpanatomy.lab.experiment.Experiment;
import dev.httpanatomy.lab.experiment.Question;
import java.io.IOException;
import java.net.BindException;
import java.nio.channels.ClosedByInterruptException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LabTest {

  private static final Parameters QUICK = new Parameters(10, 64, 10);

  /// What an experiment does in these tests.
  private interface Deed {
    Row measure(Question question) throws IOException, InterruptedException;
  }

  private static Experiment experiment(Deed deed) {
    return new Experiment() {
      @Override
      public Question question() {
        return new Question(Topic.ORDERING, "it has", "it hasn't", "because", List.of("RFC 1"));
      }

      @Override
      public Row measure(Parameters parameters, Deadline deadline)
          throws IOException, InterruptedException {
        return deed.measure(question());
      }
    };
  }

  @Test
  void hasARowForEachTopicInTheirOrder() throws InterruptedException {
    Comparison comparison = new Lab().compare(QUICK).orElseThrow();

    assertThat(comparison.rows()).extracting(Row::topic).containsExactly(Topic.values());
    assertThat(comparison.parameters()).isEqualTo(QUICK);
    assertThat(comparison.nanos()).isPositive();
  }

  @Test
  void startsNothingWhileARunGoesOn() throws InterruptedException {
    List<Optional<Comparison>> within = new ArrayList<>();
    Lab[] lab = new Lab[1];
    lab[0] =
        new Lab(
            List.of(
                experiment(question -> {
                  within.add(lab[0].compare(QUICK));
                  return question.unanswered("it only asked");
                })));

    assertThat(lab[0].compare(QUICK)).isPresent();
    assertThat(within).containsExactly(Optional.empty());
    assertThat(lab[0].compare(QUICK)).isPresent();
  }

  @Test
  void anExperimentThatBreaksOffLeavesTheOthers() throws InterruptedException {
    Lab lab =
        new Lab(
            List.of(
                experiment(_ -> {
                  throw new BindException("no more ports");
                }),
                experiment(question -> question.unanswered("it came to its end"))));

    List<Row> rows = lab.compare(QUICK).orElseThrow().rows();

    assertThat(rows).hasSize(2);
    assertThat(rows.getFirst().tcp().verdict()).isEqualTo(Verdict.NOT_MEASURED);
    assertThat(rows.getFirst().tcp().textbook()).isEqualTo("it has");
    assertThat(rows.getFirst().udp().measured()).contains("no more ports");
    assertThat(rows.getLast().udp().measured()).contains("it came to its end");
  }

  @Test
  void letsTheNextOneInAfterAMistake() throws InterruptedException {
    boolean[] first = {true};
    Lab lab =
        new Lab(
            List.of(
                experiment(question -> {
                  if (first[0]) {
                    first[0] = false;
                    throw new IllegalStateException("a mistake of ours");
                  }
                  return question.unanswered("nothing");
                })));

    assertThatIllegalStateException().isThrownBy(() -> lab.compare(QUICK));
    assertThat(lab.compare(QUICK)).isPresent();
  }

  @Test
  void endsWhenItIsInterrupted() {
    Lab lab =
        new Lab(
            List.of(
                experiment(_ -> {
                  Thread.currentThread().interrupt();
                  throw new ClosedByInterruptException();
                })));

    assertThatExceptionOfType(InterruptedException.class).isThrownBy(() -> lab.compare(QUICK));
    assertThat(Thread.interrupted()).isFalse();
  }
}
