package dev.httpanatomy.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class HeldExchangesTest {

  private final HeldExchanges held = new HeldExchanges(3);
  private final Recorder connection =
      new RecordingStore(new RecordingLimits(64, 64, 1 << 20, 10, 10))
          .open(Transport.TCP, "http", "a:1", "b:2", Cutting.NONE);

  @Test
  void theOldestGoFirst() {
    ExchangeRecorder one = next();
    ExchangeRecorder two = next();
    held.add(one);
    held.add(two);
    assertThat(held.removeOldest()).contains(one);
    assertThat(held.get(two.number)).contains(two);
    assertThat(held.removeOldest()).contains(two);
    assertThat(held.removeOldest()).isEmpty();
  }

  /// Between its number and its place others may have begun and ended.
  @Test
  void oneThatComesLateTakesNoPlaceOfANewerOne() {
    ExchangeRecorder late = next();
    List<ExchangeRecorder> newer = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      newer.add(next());
      held.add(newer.getLast());
    }
    held.add(late);

    List<ExchangeRecorder> removed = new ArrayList<>();
    for (Optional<ExchangeRecorder> each = held.removeOldest();
        each.isPresent();
        each = held.removeOldest()) {
      removed.add(each.get());
    }
    assertThat(removed)
        .containsExactlyInAnyOrder(
            late,
            newer.get(0),
            newer.get(1),
            newer.get(2),
            newer.get(3),
            newer.get(4),
            newer.get(5));
  }

  /// All that are older may go while it is on its way to its place.
  @Test
  void onePassedOverOnItsWayIsHeldAllTheSame() {
    ExchangeRecorder late = next();
    assertThat(held.removeOldest()).isEmpty();
    held.add(late);
    assertThat(held.get(late.number)).contains(late);
    assertThat(held.removeOldest()).contains(late);
    assertThat(held.get(late.number)).isEmpty();
  }

  @Test
  void oneThatIsBeingAnsweredStaysWhileOneThatIsAnsweredCanGo() {
    ExchangeRecorder slow = added();
    ExchangeRecorder one = answered();
    ExchangeRecorder two = answered();

    assertThat(held.removeOldest()).contains(one);
    assertThat(held.get(slow.number)).contains(slow);
    assertThat(held.before(Long.MAX_VALUE)).containsExactly(two, slow);
    assertThat(held.of(connection, slow.number, two.number)).containsExactly(slow, two);
    assertThat(held.removeOldest()).contains(two);
    assertThat(held.removeOldest()).contains(slow);
    assertThat(held.removeOldest()).isEmpty();
  }

  @Test
  void oneThatWasPassedOverGoesWithThoseThatHadBegunWhenItWasAnswered() {
    ExchangeRecorder slow = added();
    ExchangeRecorder one = answered();
    ExchangeRecorder two = answered();
    assertThat(held.removeOldest()).contains(one);
    held.answered(slow);
    ExchangeRecorder three = answered();

    assertThat(held.removeOldest()).contains(two);
    assertThat(held.removeOldest()).contains(slow);
    assertThat(held.removeOldest()).contains(three);
    assertThat(held.removeOldest()).isEmpty();
  }

  @Test
  void thoseThatAreNeverAnsweredDoNotTakeAllTheRoom() {
    for (int i = 0; i < 10; i++) {
      added();
    }
    ExchangeRecorder last = answered();
    for (int i = 0; i < 9; i++) {
      assertThat(held.removeOldest().orElseThrow().answered).isFalse();
    }
    assertThat(held.get(last.number)).contains(last);
  }

  @Test
  void thoseThatWerePassedOverAreCounted() {
    added();
    answered();
    assertThat(held.removeOldest()).isPresent();
    answered();
    answered();
    assertThat(held.isOver()).isFalse();
    answered();
    assertThat(held.isOver()).isTrue();
  }

  /// Whatever the threads do at once, each goes once, and none is forgotten.
  @Test
  void eachGoesOnceThoughManyComeAndGoAtOnce() throws Exception {
    int threads = 8;
    int each = 20_000;
    Set<ExchangeRecorder> gone = ConcurrentHashMap.newKeySet();
    try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
      List<Future<?>> turns = new ArrayList<>();
      for (int thread = 0; thread < threads; thread++) {
        turns.add(
            executor.submit(() -> {
              ExchangeRecorder slow = added();
              for (int i = 1; i < each; i++) {
                ExchangeRecorder mine = added();
                held.answered(i % 2 == 0 ? mine : slow);
                slow = i % 2 == 0 ? slow : mine;
                while (held.isOver()) {
                  held.removeOldest().ifPresent(one -> assertThat(gone.add(one)).isTrue());
                }
              }
              held.answered(slow);
              return null;
            }));
      }
      for (Future<?> turn : turns) {
        turn.get();
      }
    }
    List<ExchangeRecorder> left = held.before(Long.MAX_VALUE);
    assertThat(left).hasSizeLessThanOrEqualTo(3).doesNotContainAnyElementsOf(gone);
    assertThat(gone.size() + left.size()).isEqualTo(threads * each);
    for (int i = left.size(); i > 0; i--) {
      assertThat(held.removeOldest()).isPresent();
    }
    assertThat(held.removeOldest()).isEmpty();
  }

  private ExchangeRecorder answered() {
    ExchangeRecorder exchange = added();
    held.answered(exchange);
    return exchange;
  }

  private ExchangeRecorder added() {
    ExchangeRecorder exchange = next();
    held.add(exchange);
    return exchange;
  }

  private ExchangeRecorder next() {
    return new ExchangeRecorder(held.nextNumber(), connection, 0, 0, 0);
  }
}
