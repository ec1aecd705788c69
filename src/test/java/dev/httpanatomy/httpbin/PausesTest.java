package dev.httpanatomy.httpbin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class PausesTest {

  private static final long SHORT = TimeUnit.MILLISECONDS.toNanos(300);
  private static final long LONG = TimeUnit.MINUTES.toNanos(10);

  private final Pauses pauses = new Pauses(Duration.ofSeconds(30));

  @Test
  void aPauseRunsOut() {
    long began = System.nanoTime();
    assertThat(pauses.pause(SHORT)).isTrue();
    assertThat(System.nanoTime() - began).isGreaterThanOrEqualTo(SHORT);
  }

  /// A short pause runs out, so that a request under way is finished.
  @Test
  void aShortPauseRunsOutThoughTheServiceStops() {
    long began = System.nanoTime();
    CompletableFuture<Boolean> whole = CompletableFuture.supplyAsync(() -> pauses.pause(SHORT));
    pauses.stop();
    assertThat(whole.join()).isTrue();
    assertThat(System.nanoTime() - began).isGreaterThanOrEqualTo(SHORT);
  }

  @Test
  void aLongPauseEndsWhenTheServiceStops() {
    CompletableFuture<Boolean> whole = CompletableFuture.supplyAsync(() -> pauses.pause(LONG));
    pauses.stop();
    assertThat(whole.join()).isFalse();
  }
}
