package dev.httpanatomy.httpbin.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ScheduleTest {

  private static final double HIGHEST = Math.nextDown(1);

  @Test
  void theFirstIsDueAtOnceAndTheLastAtTheEnd() {
    Schedule schedule = schedule(5, 1);
    assertThat(schedule.due(0, HIGHEST)).isZero();
    assertThat(schedule.due(4, 0)).isEqualTo(Duration.ofSeconds(4).toNanos());
  }

  @Test
  void pausesAreAlikeWithoutJitter() {
    assertThat(schedule(5, 0).due(2, HIGHEST)).isEqualTo(Duration.ofSeconds(2).toNanos());
  }

  @Test
  void jitterNeverTurnsTheOrderAround() {
    Schedule schedule = schedule(5, 1);
    for (int id = 1; id < 5; id++) {
      assertThat(schedule.due(id, 0)).isGreaterThanOrEqualTo(schedule.due(id - 1, HIGHEST));
    }
    assertThat(schedule.due(2, 0)).isEqualTo(Duration.ofMillis(1500).toNanos());
  }

  @Test
  void oneEventTakesNoTime() {
    assertThat(schedule(1, 1).due(0, 0)).isZero();
  }

  private static Schedule schedule(int count, double jitter) {
    return new Schedule(count, count, Duration.ofSeconds(4), Duration.ZERO, jitter);
  }
}
