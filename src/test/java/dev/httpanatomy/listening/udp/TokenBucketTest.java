package dev.httpanatomy.listening.udp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TokenBucketTest {

  private static final long SECOND = 1_000_000_000L;
  private static final long START = Long.MAX_VALUE - 5 * SECOND;

  private final TokenBucket bucket = new TokenBucket(3, START);

  @Test
  void aFullBucketHasTheBurst() {
    assertThat(taken(10, START)).isEqualTo(3);
  }

  @Test
  void tokensComeAtTheRate() {
    taken(3, START);

    assertThat(taken(10, START + SECOND / 2 - 1)).isZero();
    assertThat(taken(10, START + SECOND / 2)).isEqualTo(1);
    assertThat(taken(10, START + SECOND * 3 / 2)).isEqualTo(2);
  }

  @Test
  void noMoreTokensAreKeptThanTheBurst() {
    assertThat(taken(10, START + 4 * SECOND)).isEqualTo(3);
  }

  @Test
  void refusalsCostNothing() {
    taken(1000, START);

    assertThat(taken(10, START + SECOND)).isEqualTo(2);
  }

  @Test
  void theClockMayPassItsEnd() {
    taken(3, START);

    assertThat(taken(10, START + 6 * SECOND)).isEqualTo(3);
  }

  @Test
  void inTheLongRunItIsTheRate() {
    int taken = 0;
    for (int millis = 0; millis < 100_000; millis++) {
      taken += taken(1, START + millis * (SECOND / 1000));
    }
    assertThat(taken).isBetween(3 + 199, 3 + 200);
  }

  private int taken(int asked, long now) {
    int taken = 0;
    for (int i = 0; i < asked; i++) {
      taken += bucket.take(2, 3, now) ? 1 : 0;
    }
    return taken;
  }
}
