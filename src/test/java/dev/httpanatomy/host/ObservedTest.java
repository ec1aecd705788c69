package dev.httpanatomy.host;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ObservedTest {

  private static final Observed<Integer> UNKNOWN = Observed.unknown("nobody looked");

  @Test
  void whatFollowsFromTheUnknownIsUnknownForTheSameReason() {
    assertThat(UNKNOWN.value()).isEmpty();
    assertThat(UNKNOWN.map(number -> number + 1)).isEqualTo(UNKNOWN);
    assertThat(UNKNOWN.flatMap(Observed::known)).isEqualTo(UNKNOWN);
  }

  @Test
  void whatFollowsFromTheKnownMayBeUnknown() {
    assertThat(Observed.known(1).map(number -> number + 1)).isEqualTo(Observed.known(2));
    assertThat(Observed.known(1).flatMap(_ -> UNKNOWN)).isEqualTo(UNKNOWN);
    assertThat(Observed.known(1).value()).contains(1);
  }
}
