package dev.httpanatomy.dissection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.httpanatomy.dissection.RecordingListener.Element;
import dev.httpanatomy.dissection.RecordingListener.Event;
import dev.httpanatomy.dissection.RecordingListener.MessageBegins;
import dev.httpanatomy.dissection.RecordingListener.MessageEnds;
import dev.httpanatomy.wire.Octets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What the golden files can't show: how the parser is used.
class Http1ParserTest {

  private final RecordingListener listener = new RecordingListener();

  @Test
  void knowsTheMethodOnceTheRequestLineIsComplete() {
    Http1Parser parser = requests();
    parse(parser, "HEAD / HTTP/1.1");
    assertThat(parser.method()).isEqualTo(RequestMethod.OTHER);
    parse(parser, "\r\n");
    assertThat(parser.method()).isEqualTo(RequestMethod.HEAD);
    parse(parser, "\r\n");
    assertThat(parser.method()).isEqualTo(RequestMethod.HEAD);
    parse(parser, "G");
    assertThat(parser.method()).isEqualTo(RequestMethod.OTHER);
  }

  @Test
  void knowsTheStatusCodeOnceTheStatusLineIsComplete() {
    Http1Parser parser = responses(RequestMethod.OTHER);
    assertThat(parser.statusCode()).isEqualTo(-1);
    parse(parser, "HTTP/1.1 404 Not Found");
    assertThat(parser.statusCode()).isEqualTo(-1);
    parse(parser, "\r\n");
    assertThat(parser.statusCode()).isEqualTo(404);
  }

  @Test
  void methodsAreCaseSensitive() {
    Http1Parser parser = requests();
    parse(parser, "head / HTTP/1.1\r\n\r\n");
    assertThat(parser.method()).isEqualTo(RequestMethod.OTHER);
  }

  @Test
  void asksForTheMethodOfEachResponse() {
    Queue<RequestMethod> methods =
        new ArrayDeque<>(List.of(RequestMethod.HEAD, RequestMethod.OTHER, RequestMethod.CONNECT));
    Http1Parser parser = Http1Parser.ofResponses(listener, methods::remove, 1024);
    parse(
        parser,
        """
        HTTP/1.1 200 OK\r
        Content-Length: 2\r
        \r
        HTTP/1.1 200 OK\r
        Content-Length: 2\r
        \r
        okHTTP/1.1 200 OK\r
        Content-Length: 2\r
        \r
        """);
    assertThat(methods).isEmpty();
    assertThat(headEnds())
        .extracting(Framing::kind)
        .containsExactly(Framing.Kind.NONE, Framing.Kind.CONTENT_LENGTH, Framing.Kind.TUNNEL);
  }

  @Test
  void tellsNothingOfATunnel() {
    Http1Parser parser = requests();
    parse(parser, "GET / HTTP/1.1\r\n\r\n");
    parser.tunnel();
    int told = listener.events().size();
    parse(parser, "GET / HTTP/1.1\r\n\r\n");
    parser.end();
    assertThat(listener.events()).hasSize(told);
  }

  @Test
  void endsAMessageThatATunnelCutsOff() {
    Http1Parser parser = requests();
    parse(parser, "GET / HTTP/1.1\r\nA: b");
    parser.tunnel();
    assertThat(listener.events().getLast()).isEqualTo(new MessageEnds(20, false));
  }

  @Test
  void endsAMessageOnce() {
    Http1Parser parser = requests();
    parse(parser, "GET / HTTP/1.1\r\n");
    parser.end();
    int told = listener.events().size();
    parser.end();
    assertThat(listener.events()).hasSize(told);
  }

  @Test
  void tellsNothingOfNoOctets() {
    Http1Parser parser = requests();
    parse(parser, "");
    parser.end();
    assertThat(listener.events()).isEmpty();
  }

  @Test
  void takesAPartOfAnArray() {
    Http1Parser parser = requests();
    byte[] array = Octets.latin1("xxGET /\r\nxx").toByteArray();
    parser.parse(array, 2, 7);
    assertThat(listener.events().getLast()).isEqualTo(new MessageEnds(7, true));
  }

  @Test
  void countsBeyondThirtyTwoBits() {
    Http1Parser parser = responses(RequestMethod.OTHER);
    String head = "HTTP/1.1 200 OK\r\nContent-Length: 4294967296\r\n\r\n";
    parse(parser, head);
    byte[] mebibyte = new byte[1 << 20];
    for (int i = 0; i < 4096; i++) {
      parser.parse(mebibyte, 0, mebibyte.length);
    }
    long end = head.length() + (1L << 32);
    assertThat(listener.events())
        .endsWith(
            new Element(Http1Element.CONTENT, head.length(), end), new MessageEnds(end, true));
    parse(parser, "H");
    assertThat(listener.events().getLast()).isEqualTo(new MessageBegins(end));
  }

  @Test
  void aRequestLineBeyondTheLimitIsStillNoHttp09() {
    String text = "GET /" + "a".repeat(100) + " HTTP/1.1\r\nHost: a\r\n\r\n";
    assertThat(events(text, 32, 20)).containsExactlyElementsOf(events(text, 1024));
    assertThat(events(text, 32)).containsExactlyElementsOf(events(text, 1024));
  }

  @Test
  void aFieldBeyondTheLimitHidesNoOther() {
    String text = "POST / HTTP/1.1\r\nA: " + "b".repeat(100) + "\r\nContent-Length: 2\r\n\r\nhi";
    assertThat(events(text, 32, 60)).containsExactlyElementsOf(events(text, 1024));
  }

  @Test
  void doesNotGatherFramingFieldsWithoutEnd() {
    for (String line : List.of("Content-Length: 2\r\n", "Transfer-Encoding: chunked\r\n")) {
      assertGivenUp("POST / HTTP/1.1\r\n" + line.repeat(10_000));
    }
  }

  @Test
  @Timeout(5)
  void doesNotGatherTheFoldsOfAFramingFieldWithoutEnd() {
    for (String name : List.of("Content-Length:", "Transfer-Encoding:")) {
      assertGivenUp("POST / HTTP/1.1\r\n" + name + "\r\n x".repeat(200_000) + "\r\n");
    }
  }

  /// Nobody needs so many: they mean nothing, whatever they say.
  private void assertGivenUp(String head) {
    Http1Parser parser = requests();
    parse(parser, head);
    parse(parser, "\r\n");
    assertThat(headEnds().getLast().kind()).isEqualTo(Framing.Kind.UNTIL_CLOSE);
    parser.end();
  }

  private Http1Parser requests() {
    return Http1Parser.ofRequests(listener, 1024);
  }

  private Http1Parser responses(RequestMethod answered) {
    return Http1Parser.ofResponses(listener, () -> answered, 1024);
  }

  private List<Framing> headEnds() {
    return listener.events().stream()
        .filter(RecordingListener.HeadEnds.class::isInstance)
        .map(event -> ((RecordingListener.HeadEnds) event).framing())
        .toList();
  }

  private static List<Event> events(String text, int lineLimit, int... cuts) {
    return RecordingListener.events(Reading.REQUEST, Octets.latin1(text), lineLimit, cuts);
  }

  private static void parse(Http1Parser parser, String text) {
    byte[] array = Octets.latin1(text).toByteArray();
    parser.parse(array, 0, array.length);
  }
}
