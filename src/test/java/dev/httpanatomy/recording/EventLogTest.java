package dev.httpanatomy.recording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.httpanatomy.recording.ConnectionEvent.Kind;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class EventLogTest {

  private static final int KEPT = EventLog.FIRST_KEPT + EventLog.LAST_KEPT;

  private final EventLog log = new EventLog();

  @Test
  void fewEventsAreAllKeptInOrder() {
    add(KEPT);

    assertThat(log.kept()).extracting(ConnectionEvent::offset).isEqualTo(numbers(0, KEPT));
  }

  @Test
  void ofManyTheFirstAndTheLastAreKept() {
    add(10_000);

    assertThat(log.count()).isEqualTo(10_000);
    assertThat(log.kept().subList(0, EventLog.FIRST_KEPT))
        .extracting(ConnectionEvent::offset)
        .isEqualTo(numbers(0, EventLog.FIRST_KEPT));
    assertThat(log.kept().subList(EventLog.FIRST_KEPT, KEPT))
        .extracting(ConnectionEvent::offset)
        .isEqualTo(numbers(10_000 - EventLog.LAST_KEPT, 10_000));
  }

  @Test
  void itTellsByHowMuchItGrows() {
    int capacity = log.capacity();
    for (int i = 0; i < 10_000; i++) {
      capacity += log.add(Kind.SENT, i, 1, i);
      assertThat(log.capacity()).isEqualTo(capacity);
    }
    assertThat(capacity).isEqualTo(KEPT * 4 * Long.BYTES);
  }

  private void add(int count) {
    for (int i = 0; i < count; i++) {
      log.add(Kind.SENT, i, 1, i);
    }
  }

  private static java.util.List<Long> numbers(int from, int to) {
    return LongStream.range(from, to).boxed().toList();
  }
}
