package dev.httpanatomy.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;

/// The verdicts don't depend on what else the machine does.
class BusyMachineTest {

  private static final AtomicBoolean ENDED = new AtomicBoolean();

  private static final Lab LAB = new Lab();

  private static final List<String> VERDICTS =
      List.of(
          "connection-set-up agrees agrees",
          "message-boundaries agrees agrees",
          "ordering agrees not-seen",
          "slow-receiver agrees agrees",
          "error-detection agrees differs",
          "closed-port agrees agrees",
          "time-per-message not-seen not-seen",
          "overhead not-seen agrees");

  @BeforeAll
  static void keepTheMachineBusy() {
    for (int i = 0; i < Runtime.getRuntime().availableProcessors(); i++) {
      Thread.ofPlatform()
          .daemon()
          .start(() -> {
            while (!ENDED.get()) {
              Thread.onSpinWait();
            }
          });
    }
  }

  @AfterAll
  static void letItRest() {
    ENDED.set(true);
  }

  @RepeatedTest(10)
  void theVerdictsAreTheSame() throws InterruptedException {
    Comparison comparison = LAB.compare(new Parameters(50, 64, 50)).orElseThrow();

    assertThat(comparison.rows().stream().map(BusyMachineTest::verdicts))
        .containsExactlyElementsOf(VERDICTS);
  }

  private static String verdicts(Row row) {
    return row.topic().id() + " " + row.tcp().verdict().id() + " " + row.udp().verdict().id();
  }
}
