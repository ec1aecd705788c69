package dev.httpanatomy.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/// What happens under load, when more passes than is held and nobody asks.
class StretchesTest {

  private static final int MANY = 5000;
  private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi";

  private final RecordingStore store =
      new RecordingStore(new RecordingLimits(65_536, 65_536, 64 << 20, 100, 100));

  @Test
  void theNewestAreHeldAndCutRight() {
    Conversation one = new Conversation(store);
    for (int i = 0; i < MANY; i++) {
      one.served(request(i), OK);
    }

    Connection connection = one.connection();
    assertThat(connection.exchangeCount()).isEqualTo(MANY);
    assertThat(connection.exchanges())
        .extracting(Exchange::index)
        .containsExactlyElementsOf(LongStream.range(MANY - 100, MANY).boxed().toList());
    assertThat(one.requests()).first().isEqualTo(request(MANY - 100));
    assertThat(one.requests()).last().isEqualTo(request(MANY - 1));
    assertThat(one.responses()).containsOnly(OK);
  }

  @Test
  void whatWasDroppedUncutIsCountedAllTheSame() {
    Conversation one = new Conversation(store);
    long received = 0;
    for (int i = 0; i < MANY; i++) {
      one.served(request(i), OK);
      received += request(i).length();
    }

    assertThat(store.totals().exchanges()).isEqualTo(MANY);
    assertThat(store.totals().exchangesDropped()).isEqualTo(MANY - 100);
    assertThat(store.exchangesHeld()).isEqualTo(100);
    assertThat(one.connection().received()).isEqualTo(received);
    assertThat(one.connection().sent()).isEqualTo((long) MANY * OK.length());
    assertThat(one.connection().eventCount()).isEqualTo(1 + 2 * MANY);
  }

  @Test
  void memoryStaysWithinItsBoundAndIsGivenBack() {
    RecordingStore small =
        new RecordingStore(new RecordingLimits(65_536, 65_536, 300_000, 10_000, 10_000));
    List<Conversation> all = new ArrayList<>();
    for (int c = 0; c < 8; c++) {
      all.add(new Conversation(small));
    }
    for (int i = 0; i < MANY; i++) {
      all.get(i % 8).served(request(i), OK);
      assertThat(small.octetsHeld()).isBetween(0L, 300_000L);
    }
    assertThat(small.exchangesHeld()).isBetween(50, 1000);
    assertThat(small.octetsHeld()).isBetween(0L, 300_000L);
    assertThat(all.getLast().requests()).last().isEqualTo(request(MANY - 1));
  }

  @Test
  void theIdThatIsToldBeforeTheCutNamesTheExchangeAfterIt() {
    Conversation one = new Conversation(store);
    Conversation other = new Conversation(store);
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      Conversation next = i % 3 == 0 ? other : one;
      next.received(request(i));
      ids.add(next.recorder().takeUp().orElseThrow());
      next.sent(OK);
    }

    for (int i = 0; i < 60; i++) {
      assertThat(store.exchange(ids.get(i)).orElseThrow().request().octets().latin1())
          .isEqualTo(request(i));
    }
    assertThat(store.exchanges(Long.MAX_VALUE, 60, e -> true).items())
        .extracting(Exchange::id)
        .containsExactlyElementsOf(ids.reversed());
  }

  @Test
  void pipelinedRequestsAreTakenUpOneAfterTheOther() {
    Conversation one = new Conversation(store);
    one.received(request(0) + request(1) + request(2));
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      ids.add(one.recorder().takeUp().orElseThrow());
      if (i == 1) {
        // Somebody asks in between, so that all is cut.
        assertThat(one.exchanges()).hasSize(3);
      }
      one.sent(OK);
    }
    assertThat(one.exchanges()).extracting(Exchange::id).containsExactlyElementsOf(ids);
  }

  @Test
  void aServerThatSeesMoreRequestsThanThereAreIsNotBelieved() {
    Conversation one = new Conversation(store);
    one.received(request(0));
    one.recorder().takeUp();
    one.recorder().takeUp();
    one.sent(OK);
    assertThat(one.exchanges()).hasSize(1);

    one.received(request(1));
    String id = one.recorder().takeUp().orElseThrow();
    one.sent(OK);
    assertThat(one.exchange(1).id()).isEqualTo(id);
  }

  @Test
  void whatTheServerTakesForWholeAndIsNotIsCutAllTheSame() {
    RecordingStore few = new RecordingStore(new RecordingLimits(65_536, 65_536, 64 << 20, 4, 100));
    Conversation odd = new Conversation(few);
    // The server believes that the content ended: the cut knows that one octet is to come.
    odd.served("PUT / HTTP/1.1\r\nContent-Length: 4\r\n\r\n123", OK);
    for (int i = 0; i < MANY; i++) {
      odd.served(request(i), OK);
    }
    Connection connection = odd.connection();
    assertThat(connection.sent()).isEqualTo((MANY + 1L) * OK.length());
    assertThat(few.exchangesHeld()).isLessThanOrEqualTo(4);
    assertThat(few.totals().exchanges() - few.totals().exchangesDropped())
        .isEqualTo(few.exchangesHeld());
  }

  @Test
  void noneStaysBehindWhenSeveralThreadsLetThemGo() throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Callable<Void>> servers = new ArrayList<>();
      for (int t = 0; t < 4; t++) {
        servers.add(() -> {
          Conversation one = new Conversation(store);
          for (int i = 0; i < 4 * MANY; i++) {
            one.served(request(i), OK);
          }
          return null;
        });
      }
      for (Future<Void> each : threads.invokeAll(servers)) {
        each.get();
      }
    }
    // Nobody has asked so far, so that nothing was cut: four backlogs and what may be held.
    assertThat(store.octetsHeld()).isBetween(0L, 300_000L);
    assertThat(store.exchangesHeld()).isBetween(1, 100);
    assertThat(store.totals().exchanges()).isEqualTo(16L * MANY);
  }

  private static String request(int i) {
    return "GET /" + i + " HTTP/1.1\r\nHost: a\r\n\r\n";
  }
}
