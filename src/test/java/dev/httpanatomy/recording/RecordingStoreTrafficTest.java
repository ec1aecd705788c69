package dev.httpanatomy.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever passes, from whatever threads, the account of the memory is right and within the limit.
class RecordingStoreTrafficTest {

  private static final int THREADS = 6;
  private static final int STEPS = 1500;
  private static final long LIMIT = 300_000;

  /// What a piece may add before the store is told: its octets, and the growth by doubling.
  private static final long ON_THE_WAY = THREADS * 20_000L;

  private static final RecordingLimits LIMITS = new RecordingLimits(1024, 8192, LIMIT, 200, 40);

  private final RecordingStore store = new RecordingStore(LIMITS);
  private final Queue<Recorder> all = new ConcurrentLinkedQueue<>();
  private final AtomicLong most = new AtomicLong();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void theAccountIsRight(long seed) throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
      List<Callable<Void>> clients = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        Random random = new Random(seed * 100 + i);
        clients.add(() -> talk(random));
      }
      for (Future<Void> client : threads.invokeAll(clients)) {
        client.get();
      }
    }

    assertThat(most.get()).isBetween(1L, LIMIT + ON_THE_WAY);
    assertThat(store.octetsHeld()).isLessThanOrEqualTo(LIMIT).isEqualTo(sumOfAllHeld());
    assertThat(store.exchangesHeld()).isLessThanOrEqualTo(LIMITS.exchanges());
    assertThat(store.connectionsHeld()).isLessThanOrEqualTo(LIMITS.connections());
    assertThat(store.connectionsOpen()).isZero();
    assertThat(store.totals().exchanges() - store.totals().exchangesDropped())
        .isEqualTo(store.exchangesHeld());
    assertThat(store.totals().connections() - store.totals().connectionsDropped())
        .isEqualTo(store.connectionsHeld());
  }

  private Void talk(Random random) {
    List<Conversation> conversations = new ArrayList<>();
    Conversation served = new Conversation(store);
    all.add(served.recorder());
    conversations.add(served);
    for (int step = 0; step < STEPS; step++) {
      if (conversations.size() < 4) {
        Conversation another = new Conversation(store);
        all.add(another.recorder());
        conversations.add(another);
      }
      Conversation one = conversations.get(random.nextInt(conversations.size()));
      if (one == served) {
        for (int i = random.nextInt(20); i >= 0; i--) {
          served.served("GET / HTTP/1.1\r\nHost: a\r\n\r\n", answerOf(random.nextInt(1000)));
        }
        continue;
      }
      switch (random.nextInt(12)) {
        case 0 -> {
          one.closed();
          conversations.remove(one);
        }
        case 1 -> one.sent("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi").notSent(3);
        case 2 -> one.sent("HTTP/1.1 101 Switching Protocols\r\n\r\n" + some(random));
        case 3 -> one.received("\u0000\u0001" + some(random));
        case 4, 5 ->
            one.received("GET / HTTP/1.1\r\nHost: a\r\n\r\n".repeat(1 + random.nextInt(4)));
        case 6, 7 -> one.received("PUT / HTTP/1.1\r\nContent-Length: 9000\r\n\r\n" + some(random));
        case 8 -> one.received(some(random));
        default -> one.sent("HTTP/1.1 200 OK\r\nContent-Length: 3000\r\n\r\n" + some(random));
      }
      most.accumulateAndGet(store.octetsHeld(), Math::max);
    }
    conversations.forEach(Conversation::closed);
    return null;
  }

  private static String answerOf(int octets) {
    return "HTTP/1.1 200 OK\r\nContent-Length: " + octets + "\r\n\r\n" + "b".repeat(octets);
  }

  private static String some(Random random) {
    return "a".repeat(random.nextInt(4000));
  }

  private long sumOfAllHeld() {
    return all.stream()
        .filter(recorder -> store.connection(recorder.id()).isPresent())
        .mapToLong(recorder ->
            recorder.capacity()
                + recorder.heldExchanges().stream().mapToLong(ExchangeRecorder::capacity).sum())
        .sum();
  }
}
