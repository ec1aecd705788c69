package dev.httpanatomy.web;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.httpanatomy.lab.Lab;
import dev.httpanatomy.lab.Parameters;
import dev.httpanatomy.lab.Row;
import dev.httpanatomy.lab.Topic;
import dev.httpanatomy.lab.experiment.Deadline;
import dev.httpanatomy.lab.experiment.Experiment;
import dev.httpanatomy.lab.experiment.Question;
import dev.httpanatomy.listening.RawResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.bean.override.convention.TestBean;

/// One run at a time. The experiment here runs for as long as the test wants.
class LabBusyTest extends LiveTest {

  private static final String LAB = "/lab/tcp-vs-udp";
  private static final CountDownLatch STARTED = new CountDownLatch(1);
  private static final CountDownLatch MAY_END = new CountDownLatch(1);
  private static final AtomicInteger RUNS = new AtomicInteger();

  @TestBean Lab lab;

  static Lab lab() {
    return new Lab(List.of(new Waiting()));
  }

  private static final class Waiting implements Experiment {

    @Override
    public Question question() {
      return new Question(Topic.ORDERING, "it has", "it hasn't", "because", List.of());
    }

    @Override
    public Row measure(Parameters parameters, Deadline deadline) throws InterruptedException {
      RUNS.incrementAndGet();
      STARTED.countDown();
      MAY_END.await();
      return question().unanswered("it only waited");
    }
  }

  @Test
  void whoComesMeanwhileIsAskedToComeAgain() throws Exception {
    try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
      CompletableFuture<RawResponse> first =
          CompletableFuture.supplyAsync(() -> get(LAB), executor);
      try {
        assertThat(STARTED.await(20, SECONDS)).isTrue();

        RawResponse second = get(LAB, "Accept: application/json");
        assertThat(second.status()).isEqualTo(429);
        assertThat(second.field("Retry-After")).matches("[1-9]\\d*");
        assertThat(problem(second).get("type").stringValue()).endsWith(":lab-busy");
        assertThat(get(LAB + "?messages=0").status()).isEqualTo(400);
        RawResponse head = request("HEAD", LAB);
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.head()).doesNotContain("Content-Length");
        assertThat(RUNS).hasValue(1);
      } finally {
        MAY_END.countDown();
      }
      assertThat(first.get().status()).isEqualTo(200);
      assertThat(first.get().text()).contains("not measured", "it only waited");
      assertThat(get(LAB).status()).isEqualTo(200);
      assertThat(RUNS).hasValue(2);
    }
  }
}
