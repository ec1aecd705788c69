package dev.httpanatomy.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class RecordingStorePagesTest {

  private static final String GET = "GET / HTTP/1.1\r\nHost: a\r\n\r\n";

  private final RecordingStore store = new RecordingStore(Conversation.LIMITS);

  @Test
  void aListGoesFromTheNewestToTheOldest() {
    new Conversation(store).received(GET.repeat(7));

    Page<Exchange> page = store.exchanges(Long.MAX_VALUE, 100, all());
    assertThat(page.items())
        .extracting(Exchange::index)
        .containsExactly(6L, 5L, 4L, 3L, 2L, 1L, 0L);
    assertThat(page.next()).isEmpty();
  }

  @Test
  void pagesFollowEachOtherWithoutGapOrRepeat() {
    new Conversation(store).received(GET.repeat(7));
    for (int most = 1; most <= 8; most++) {
      assertThat(indexes(most, all())).containsExactly(6L, 5L, 4L, 3L, 2L, 1L, 0L);
    }
  }

  @Test
  void aLastPageThatIsFullHasNoNext() {
    new Conversation(store).received(GET.repeat(4));
    assertThat(store.exchanges(Long.MAX_VALUE, 4, all()).next()).isEmpty();
  }

  @Test
  void pagesHoldWhatTheFilterLetsThrough() {
    new Conversation(store).received(GET.repeat(9));
    assertThat(indexes(2, exchange -> exchange.index() % 2 == 0))
        .containsExactly(8L, 6L, 4L, 2L, 0L);
  }

  @Test
  void whatComesWhileSomebodyPagesIsOnNoLaterPage() {
    Conversation conversation = new Conversation(store).received(GET.repeat(4));
    Page<Exchange> first = store.exchanges(Long.MAX_VALUE, 2, all());
    conversation.received(GET.repeat(2));
    Page<Exchange> second = store.exchanges(first.next().orElseThrow(), 100, all());

    assertThat(second.items()).extracting(Exchange::index).containsExactly(1L, 0L);
  }

  @Test
  void connectionsAreListedLikewise() {
    Conversation one = new Conversation(store);
    Conversation two = new Conversation(store);
    Page<Connection> first = store.connections(Long.MAX_VALUE, 1, c -> true);
    Page<Connection> second = store.connections(first.next().orElseThrow(), 1, c -> true);

    assertThat(first.items()).extracting(c -> c.head().id()).containsExactly(two.recorder().id());
    assertThat(second.items()).extracting(c -> c.head().id()).containsExactly(one.recorder().id());
    assertThat(second.next()).isEmpty();
  }

  private List<Long> indexes(int most, Predicate<Exchange> filter) {
    List<Long> indexes = new ArrayList<>();
    long before = Long.MAX_VALUE;
    while (before >= 0) {
      Page<Exchange> page = store.exchanges(before, most, filter);
      page.items().forEach(exchange -> indexes.add(exchange.index()));
      before = page.next().orElse(-1);
    }
    return indexes;
  }

  private static Predicate<Exchange> all() {
    return exchange -> true;
  }
}
