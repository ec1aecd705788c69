package dev.httpanatomy.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordingStoreBoundsTest {

  private static final String GET = "GET / HTTP/1.1\r\nHost: a\r\n\r\n";
  private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n";

  @Test
  void noMoreExchangesAreHeldThanAllowedAndTheOldestGoFirst() {
    RecordingStore store = store(1 << 20, 3, 100);
    Conversation conversation = new Conversation(store);
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      conversation.received(GET).sent(OK);
      ids.add(conversation.exchanges().getLast().id());
    }

    assertThat(conversation.exchanges()).extracting(Exchange::id).isEqualTo(ids.subList(2, 5));
    assertThat(conversation.exchange(0).index()).isEqualTo(2);
    assertThat(conversation.connection().exchangeCount()).isEqualTo(5);
    assertThat(store.exchange(ids.get(1))).isEmpty();
    assertThat(store.exchangesHeld()).isEqualTo(3);
    assertThat(store.totals().exchanges()).isEqualTo(5);
    assertThat(store.totals().exchangesDropped()).isEqualTo(2);
  }

  @Test
  void theOldestGoFirstWhateverTheirConnection() {
    RecordingStore store = store(1 << 20, 2, 100);
    Conversation one = new Conversation(store).received(GET).takenUp().sent(OK);
    Conversation two = new Conversation(store).received(GET).takenUp().sent(OK);
    one.received(GET).takenUp().sent(OK);

    assertThat(one.exchanges()).extracting(Exchange::index).containsExactly(1L);
    assertThat(two.exchanges()).hasSize(1);
  }

  @Test
  void noMoreConnectionsAreHeldThanAllowedAndTheOldestClosedGoFirst() {
    RecordingStore store = store(1 << 20, 100, 3);
    Conversation open = new Conversation(store).received(GET).sent(OK);
    List<Conversation> closed = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      closed.add(new Conversation(store).received(GET).sent(OK).closed());
    }

    assertThat(store.connectionsHeld()).isEqualTo(3);
    assertThat(store.connection(open.recorder().id())).isPresent();
    assertThat(store.connection(closed.get(2).recorder().id())).isEmpty();
    assertThat(store.connection(closed.get(3).recorder().id())).isPresent();
    assertThat(store.exchangesHeld()).isEqualTo(3);
    assertThat(store.totals().connectionsDropped()).isEqualTo(3);
    assertThat(store.totals().exchangesDropped()).isEqualTo(3);
  }

  @Test
  void openConnectionsStayThoughThereBeMoreThanAllowed() {
    RecordingStore store = store(1 << 20, 100, 2);
    List<Conversation> open = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      open.add(new Conversation(store).received(GET));
    }
    assertThat(store.connectionsHeld()).isEqualTo(5);

    open.forEach(Conversation::closed);
    assertThat(store.connectionsHeld()).isEqualTo(2);
    assertThat(store.connectionsOpen()).isZero();
  }

  @Test
  void aClosedConnectionGoesWithItsLastExchange() {
    RecordingStore store = store(1 << 20, 1, 100);
    Conversation gone = new Conversation(store).received(GET).sent(OK).closed();
    new Conversation(store).received(GET).sent(OK);

    assertThat(store.connection(gone.recorder().id())).isEmpty();
    assertThat(store.connectionsHeld()).isEqualTo(1);
    assertThat(store.connectionsOpen()).isEqualTo(1);
  }

  @Test
  void aConnectionWhoseLastExchangeGoesWhileItClosesIsCountedRight() {
    // So little memory that the event of the close itself pushes the exchange out.
    for (int octets = 2000; octets < 4000; octets += 16) {
      for (int reads = 1; reads < 10; reads++) {
        RecordingStore store = store(octets, 100, 100);
        Conversation closing = new Conversation(store);
        for (int i = 0; i < reads; i++) {
          closing.received(GET.substring(i, i + 1));
        }
        closing.closed();

        assertThat(store.connectionsOpen()).as("%d octets, %d reads", octets, reads).isZero();
      }
    }
  }

  @Test
  void noMoreMemoryIsTakenThanAllowed() {
    int limit = 20_000;
    RecordingStore store = store(limit, 1000, 1000);
    Conversation conversation = new Conversation(store);
    for (int i = 0; i < 200; i++) {
      conversation.received(GET).sent(OK);
      assertThat(store.octetsHeld()).isBetween(0L, (long) limit);
    }

    assertThat(store.exchangesHeld()).isBetween(5, 50);
    assertThat(store.totals().exchangesDropped()).isEqualTo(200 - store.exchangesHeld());
  }

  @Test
  void anExchangeBiggerThanTheStoreIsNotHeld() {
    RecordingStore store = store(4000, 1000, 1000);
    Conversation conversation = new Conversation(store);
    conversation.received("PUT / HTTP/1.1\r\nContent-Length: 4000\r\n\r\n" + "a".repeat(4000));

    assertThat(store.exchangesHeld()).isZero();
    assertThat(store.octetsHeld()).isBetween(0L, 4000L);
  }

  @Test
  void anExchangeThatIsDroppedWhileItPassesStaysDroppedAndTheNextIsCutRight() {
    RecordingStore store = store(1 << 20, 1, 100);
    Conversation dropped = new Conversation(store);
    dropped.received("PUT / HTTP/1.1\r\nContent-Length: 8\r\n\r\n1234");
    Conversation other = new Conversation(store);
    other.received("PUT / HTTP/1.1\r\nContent-Length: 4000\r\n\r\n" + "a".repeat(2000));
    assertThat(dropped.exchanges()).isEmpty();
    assertThat(other.exchanges()).hasSize(1);

    long before = store.octetsHeld();
    dropped.received("5678").sent(OK);
    assertThat(store.exchangesHeld()).isEqualTo(1);
    assertThat(store.octetsHeld()).isLessThan(before + 1000);

    other.closed();
    dropped.received(GET).sent(OK);
    assertThat(dropped.requests()).containsExactly(GET);
    assertThat(dropped.responses()).containsExactly(OK);
    assertThat(dropped.held(Direction.RECEIVED).isWhole()).isFalse();
  }

  /// As a slow answer of its own anatomy needs it to.
  @Test
  void anExchangeThatIsBeingAnsweredStaysWhileOthersComeAndGo() {
    RecordingStore store = store(20_000, 1000, 1000);
    Conversation slow = new Conversation(store).received(GET);
    Conversation quick = new Conversation(store);
    for (int i = 0; i < 200; i++) {
      quick.received(GET).sent(OK);
    }
    assertThat(store.octetsHeld()).isBetween(0L, 20_000L);

    slow.sent(OK);
    assertThat(slow.requests()).containsExactly(GET);
    assertThat(slow.responses()).containsExactly(OK);
    assertThat(store.exchange(slow.exchange(0).id())).isPresent();
    for (int i = 0; i < 200; i++) {
      quick.received(GET).sent(OK);
    }
    assertThat(slow.exchanges()).isEmpty();
    assertThat(store.octetsHeld()).isBetween(0L, 20_000L);
  }

  @Test
  void tunnelsGiveTheirOctetsBackWhenNothingElseIsLeft() {
    RecordingStore store = store(12_000, 100, 100);
    Conversation tunnel = new Conversation(store);
    tunnel.received("GET / HTTP/1.1\r\n\r\n").sent("HTTP/1.1 101 \r\n\r\n");
    for (int i = 0; i < 100; i++) {
      tunnel.received("a".repeat(100)).sent("b".repeat(100));
    }

    assertThat(store.octetsHeld()).isBetween(0L, 12_000L);
    assertThat(tunnel.held(Direction.RECEIVED).total()).isEqualTo(18 + 10_000);
    assertThat(tunnel.connection().head().open()).isTrue();
  }

  @Test
  void connectionsOnWhichNothingCameMakeRoomBeforeNewerExchangesDo() {
    RecordingStore store = store(40_000, 1000, 1000);
    for (int i = 0; i < 100; i++) {
      new Conversation(store).closed();
    }
    Conversation conversation = new Conversation(store).received(GET).sent(OK);

    assertThat(conversation.exchanges()).hasSize(1);
    assertThat(store.octetsHeld()).isBetween(0L, 40_000L);
  }

  @Test
  void onceAllIsDroppedNoMemoryIsTaken() {
    RecordingStore store = store(1 << 20, 1000, 1);
    for (int i = 0; i < 50; i++) {
      Conversation conversation = new Conversation(store).received(GET + GET).sent(OK);
      conversation.received("PUT / HTTP/1.1\r\nContent-Length: 900\r\n\r\n" + "a".repeat(500));
      conversation.closed();
    }
    Conversation last = new Conversation(store);

    assertThat(store.connectionsHeld()).isEqualTo(1);
    assertThat(store.octetsHeld()).isEqualTo(last.recorder().capacity());
  }

  @Test
  void watchersAreToldOfEachExchangeAsItEndsUntilTheyHaveEnough() {
    RecordingStore store = store(1 << 20, 100, 100);
    List<Exchange> seen = new ArrayList<>();
    Runnable enough = store.watch(seen::add);
    Conversation conversation = new Conversation(store).received(GET + GET).sent(OK);
    assertThat(seen).extracting(Exchange::index).containsExactly(0L);

    conversation.closed();
    assertThat(seen).extracting(Exchange::index).containsExactly(0L, 1L);
    assertThat(seen).noneMatch(Exchange::open);

    enough.run();
    new Conversation(store).received(GET).sent(OK);
    assertThat(seen).hasSize(2);
  }

  private static RecordingStore store(long octets, int exchanges, int connections) {
    return new RecordingStore(new RecordingLimits(1024, 4096, octets, exchanges, connections));
  }
}
