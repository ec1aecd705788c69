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

  private final HeldExchanges held = new HeldExchanges(3, Long.MAX_VALUE);
  private final Recorder connection =
      new RecordingStore(new RecordingLimits(64, 64, 1 << 20, 10, 10))
          .open(Transport.TCP, "http", "a:1", "b:2", Cutting.NONE);

  @Test
  void theOldestGoFirst() {
    ExchangeRecorder one = next();
    ExchangeRecorder two = next();
    held.add(one);
    held.add(two);
    assertThat(oldestOf(held)).contains(one);
    assertThat(held.get(two.number)).contains(two);
    assertThat(oldestOf(held)).contains(two);
    assertThat(oldestOf(held)).isEmpty();
  }

  /// Between its number and its place others may have begun and ended.
  @Test
  void oneThatComesLateTakesNoPlaceOfANewerOne() {
    ExchangeRecorder late = next();
    List<ExchangeRecorder> newer = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      newer.add(next());
      held.add(newer.getLast());
    }
    held.add(late);
    assertThat(held.get(late.number)).contains(late);
    assertThat(held.before(Long.MAX_VALUE)).hasSize(9);

    List<ExchangeRecorder> removed = new ArrayList<>();
    for (Optional<ExchangeRecorder> each = oldestOf(held);
        each.isPresent();
        each = oldestOf(held)) {
      removed.add(each.get());
    }
    assertThat(removed).hasSize(9).contains(late).containsAll(newer);
  }

  /// All that are older may go while it is on its way to its place.
  @Test
  void onePassedOverOnItsWayIsHeldAllTheSame() {
    ExchangeRecorder late = next();
    assertThat(oldestOf(held)).isEmpty();
    held.add(late);
    assertThat(held.get(late.number)).contains(late);
    assertThat(oldestOf(held)).contains(late);
    assertThat(held.get(late.number)).isEmpty();
  }

  @Test
  void oneThatIsBeingAnsweredStaysWhileOneThatIsAnsweredCanGo() {
    ExchangeRecorder slow = added();
    ExchangeRecorder one = answered();
    ExchangeRecorder two = answered();

    assertThat(oldestOf(held)).contains(one);
    assertThat(held.get(slow.number)).contains(slow);
    assertThat(held.before(Long.MAX_VALUE)).containsExactly(two, slow);
    assertThat(held.of(connection, slow.number, two.number)).containsExactly(slow, two);
    assertThat(oldestOf(held)).contains(two);
    assertThat(oldestOf(held)).contains(slow);
    assertThat(oldestOf(held)).isEmpty();
  }

  @Test
  void oneThatWasPassedOverGoesWithThoseThatHadBegunWhenItWasAnswered() {
    ExchangeRecorder slow = added();
    ExchangeRecorder one = answered();
    ExchangeRecorder two = answered();
    assertThat(oldestOf(held)).contains(one);
    held.answered(slow, false);
    ExchangeRecorder three = answered();

    assertThat(oldestOf(held)).contains(two);
    assertThat(oldestOf(held)).contains(slow);
    assertThat(oldestOf(held)).contains(three);
    assertThat(oldestOf(held)).isEmpty();
  }

  @Test
  void thoseThatAreNeverAnsweredDoNotTakeAllTheRoom() {
    for (int i = 0; i < 10; i++) {
      added();
    }
    ExchangeRecorder last = answered();
    for (int i = 0; i < 9; i++) {
      assertThat(oldestOf(held).orElseThrow().answered).isFalse();
    }
    assertThat(held.get(last.number)).contains(last);
  }

  @Test
  void thoseThatWerePassedOverAreCounted() {
    added();
    answered();
    assertThat(oldestOf(held)).isPresent();
    answered();
    answered();
    assertThat(held.isOver()).isFalse();
    answered();
    assertThat(held.isOver()).isTrue();
  }

  @Test
  void oneThatWasAnsweredGoesBeforeAnOlderOneThatIsNot() {
    ExchangeRecorder slow = added();
    ExchangeRecorder slower = added();
    ExchangeRecorder one = answered();
    ExchangeRecorder two = answered();
    ExchangeRecorder three = answered();
    assertThat(oldestOf(held)).contains(one);
    held.answered(slower, false);

    assertThat(oldestOf(held)).contains(two);
    assertThat(oldestOf(held)).contains(slower);
    assertThat(oldestOf(held)).contains(three);
    assertThat(oldestOf(held)).contains(slow);
  }

  @Test
  void thoseThatAreNeverAnsweredDoNotTakeAllTheMemory() {
    HeldExchanges small = new HeldExchanges(100, 10 * ExchangeRecorder.OVERHEAD_OCTETS);
    for (int i = 0; i < 8; i++) {
      small.add(new ExchangeRecorder(small.nextNumber(), connection, 0, 0, 0));
    }
    List<ExchangeRecorder> answered = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      answered.add(new ExchangeRecorder(small.nextNumber(), connection, 0, 0, 0));
      small.add(answered.getLast());
      small.answered(answered.getLast(), false);
    }
    for (int i = 0; i < 3; i++) {
      assertThat(oldestOf(small).orElseThrow().answered).isFalse();
    }
    assertThat(oldestOf(small)).contains(answered.getFirst());
  }

  /// Whatever the threads do at once, each goes once, and none is forgotten.
  @Test
  void eachGoesOnceThoughManyComeAndGoAtOnce() throws Exception {
    int threads = 4;
    try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
      for (int round = 0; round < 2000; round++) {
        HeldExchanges fresh = new HeldExchanges(64, Long.MAX_VALUE);
        Set<ExchangeRecorder> gone = ConcurrentHashMap.newKeySet();
        List<Future<?>> turns = new ArrayList<>();
        for (int thread = 0; thread < threads; thread++) {
          turns.add(executor.submit(() -> comeAndGo(fresh, gone)));
        }
        for (Future<?> turn : turns) {
          turn.get();
        }
        List<ExchangeRecorder> left = fresh.before(Long.MAX_VALUE);
        assertThat(left).doesNotContainAnyElementsOf(gone);
        assertThat(gone.size() + left.size()).isEqualTo(fresh.begun());
        for (ExchangeRecorder each : left) {
          assertThat(fresh.get(each.number)).contains(each);
        }
      }
    }
  }

  private void comeAndGo(HeldExchanges exchanges, Set<ExchangeRecorder> gone) {
    for (int i = 0; i < 10; i++) {
      ExchangeRecorder one = new ExchangeRecorder(exchanges.nextNumber(), connection, 0, 0, 0);
      if (i % 3 == 0) {
        // Others find its number and not itself.
        Thread.yield();
      }
      exchanges.add(one);
      oldestOf(exchanges).ifPresent(oldest -> assertThat(gone.add(oldest)).isTrue());
      if (i % 2 == 0) {
        exchanges.answered(one, false);
      }
    }
  }

  private ExchangeRecorder answered() {
    ExchangeRecorder exchange = added();
    held.answered(exchange, false);
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

  private static Optional<ExchangeRecorder> oldestOf(HeldExchanges held) {
    List<ExchangeRecorder> gone = new ArrayList<>();
    while (gone.isEmpty() && held.takeTurn(gone::add)) {}
    return gone.stream().findFirst();
  }
}
