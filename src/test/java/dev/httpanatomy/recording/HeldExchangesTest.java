package dev.httpanatomy.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
  void onePassedOverOnItsWayIsTheNextToGo() {
    ExchangeRecorder late = next();
    assertThat(held.removeOldest()).isEmpty();
    held.add(late);
    assertThat(held.isOver()).isTrue();
    assertThat(held.removeOldest()).contains(late);
  }

  private ExchangeRecorder next() {
    return new ExchangeRecorder(held.nextNumber(), connection, 0, 0, 0);
  }
}
