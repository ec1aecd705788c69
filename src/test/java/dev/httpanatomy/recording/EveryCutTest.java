package dev.httpanatomy.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// However a conversation is cut into reads and writes, its exchanges are the same.
class EveryCutTest {

  private static final List<String> REQUESTS =
      List.of(
          "GET /1 HTTP/1.1\r\nHost: a\r\n\r\n",
          "\r\nPOST /2 HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"
              + "3;a=\"b;c\"\r\nabc\r\n0\r\nX-T: 1\r\n\r\n",
          "HEAD /3 HTTP/1.1\r\nhOST: a\r\n\r\n",
          "PUT /4 HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\nExpect: 100-continue\r\n\r\n\r\n\r\n",
          "GET /5 HTTP/1.1\nHost: a\n folded\n\n",
          "GET /6 HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");

  private static final List<String> RESPONSES =
      List.of(
          "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nHTTP/",
          "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nHTTP/\r\n0\r\n\r\n",
          "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n",
          "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n"
              + "HTTP/1.1 204 No Content\r\n\r\n",
          "HTTP/1.1 304 Not Modified\r\nContent-Length: 5\r\n\r\n",
          "HTTP/1.1 200 OK\r\n\r\nto the end");

  private static final String RECEIVED = String.join("", REQUESTS);
  private static final String SENT = String.join("", RESPONSES);

  @Test
  void everySingleCutOfWhatCameMakesNoDifference() {
    for (int cut = 0; cut <= RECEIVED.length(); cut++) {
      assertCutRight(List.of(cut), List.of());
    }
  }

  @Test
  void everySingleCutOfWhatWentMakesNoDifference() {
    for (int cut = 0; cut <= SENT.length(); cut++) {
      assertCutRight(List.of(), List.of(cut));
    }
  }

  @Test
  void octetByOctetMakesNoDifference() {
    assertCutRight(upTo(RECEIVED.length()), upTo(SENT.length()));
  }

  @Test
  void manyRandomCutsMakeNoDifference() {
    Random random = new Random(20);
    for (int round = 0; round < 500; round++) {
      assertCutRight(someOf(random, RECEIVED.length()), someOf(random, SENT.length()));
    }
  }

  private static void assertCutRight(List<Integer> receivedCuts, List<Integer> sentCuts) {
    Conversation conversation = new Conversation();
    pieces(RECEIVED, receivedCuts).forEach(conversation::received);
    pieces(SENT, sentCuts).forEach(conversation::sent);
    conversation.closed();

    String cuts = "cut at " + receivedCuts + " and " + sentCuts;
    assertThat(conversation.requests()).as(cuts).isEqualTo(REQUESTS);
    assertThat(conversation.responses()).as(cuts).isEqualTo(RESPONSES);
    assertThat(conversation.exchanges())
        .as(cuts)
        .allMatch(exchange -> exchange.request().complete() && exchange.response().complete());
  }

  private static List<String> pieces(String octets, List<Integer> cuts) {
    List<String> pieces = new ArrayList<>();
    int from = 0;
    for (int cut : cuts) {
      pieces.add(octets.substring(from, cut));
      from = cut;
    }
    pieces.add(octets.substring(from));
    return pieces;
  }

  private static List<Integer> upTo(int end) {
    List<Integer> cuts = new ArrayList<>();
    for (int cut = 0; cut < end; cut++) {
      cuts.add(cut);
    }
    return cuts;
  }

  private static List<Integer> someOf(Random random, int end) {
    return random.ints(random.nextInt(8), 0, end).sorted().boxed().toList();
  }
}
