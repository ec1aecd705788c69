package dev.httpanatomy.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// That what passes is cut late makes no difference to what is known of it.
class LateCutTest {

  private static final RecordingLimits LIMITS =
      new RecordingLimits(65_536, 65_536, 64 << 20, 10_000, 100);

  private static final List<String> REQUESTS =
      List.of(
          "GET / HTTP/1.1\r\nHost: a\r\n\r\n",
          "HEAD /h HTTP/1.1\r\nHost: a\r\n\r\n",
          "PUT /p HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nhello",
          "POST /c HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n",
          "GET /up HTTP/1.1\r\nHost: a\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n",
          "PUT /l HTTP/1.1\r\nHost: a\r\nContent-Length: 6000\r\n\r\n" + "l".repeat(6000),
          "\u0000no HTTP\r\n");

  private static final List<String> RESPONSES =
      List.of(
          "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi",
          "HTTP/1.1 204 No Content\r\n\r\n",
          "HTTP/1.1 100 Continue\r\n\r\n",
          "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nhi\r\n0\r\n\r\n",
          "HTTP/1.1 200 OK\r\nContent-Length: 7000\r\n\r\n" + "b".repeat(7000),
          "HTTP/1.1 101 Switching Protocols\r\n\r\n");

  static IntStream seeds() {
    return IntStream.range(0, 400);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void itIsTheSameAsIfEachOctetWereCutAtOnce(int seed) {
    Conversation late = new Conversation(new RecordingStore(LIMITS));
    Conversation early = new Conversation(new RecordingStore(LIMITS));
    for (Consumer<Conversation> step : steps(new Random(seed))) {
      step.accept(late);
      step.accept(early);
      early.connection();
    }

    Connection one = late.connection();
    Connection other = early.connection();
    assertThat(one.received()).isEqualTo(other.received());
    assertThat(one.sent()).isEqualTo(other.sent());
    assertThat(one.eventCount()).isEqualTo(other.eventCount());
    assertThat(one.events().stream().map(LateCutTest::withoutTime))
        .containsExactlyElementsOf(other.events().stream().map(LateCutTest::withoutTime).toList());
    assertThat(one.exchangeCount()).isEqualTo(other.exchangeCount());
    assertThat(one.exchanges().stream().map(LateCutTest::withoutTime))
        .containsExactlyElementsOf(
            other.exchanges().stream().map(LateCutTest::withoutTime).toList());
    for (Direction direction : Direction.values()) {
      assertThat(late.held(direction)).isEqualTo(early.held(direction));
    }
  }

  private static List<Consumer<Conversation>> steps(Random random) {
    List<Consumer<Conversation>> steps = new ArrayList<>();
    for (int i = 5 + random.nextInt(60); i >= 0; i--) {
      // Most often as it should be, for a stream that has lost its way finds none again.
      int most = random.nextInt(8) == 0 ? 7 : 4;
      String request = REQUESTS.get(random.nextInt(most));
      String response = RESPONSES.get(random.nextInt(most == 7 ? 6 : 4));
      switch (random.nextInt(10)) {
        case 0 -> steps.add(c -> c.received(request));
        case 1 -> steps.add(c -> c.sent(response));
        case 2 -> pieces(request, random).forEach(p -> steps.add(c -> c.received(p)));
        case 3 -> {
          int not = random.nextInt(2);
          steps.add(c -> c.sent(response).notSent(not));
        }
        default -> {
          steps.add(c -> c.received(request).takenUp());
          pieces(response, random).forEach(p -> steps.add(c -> c.sent(p)));
        }
      }
    }
    if (random.nextBoolean()) {
      steps.add(Conversation::closed);
    }
    return steps;
  }

  private static List<String> pieces(String text, Random random) {
    int cut = random.nextInt(text.length());
    return cut == 0 ? List.of(text) : List.of(text.substring(0, cut), text.substring(cut));
  }

  private static String withoutTime(ConnectionEvent event) {
    return event.kind() + " " + event.octets() + " at " + event.offset();
  }

  private static String withoutTime(Exchange exchange) {
    return exchange.index()
        + " "
        + exchange.reads()
        + " "
        + exchange.writes()
        + " "
        + exchange.open()
        + " "
        + exchange.request()
        + " "
        + exchange.response();
  }
}
