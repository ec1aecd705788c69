package dev.httpanatomy.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.httpanatomy.finding.Severity;
import dev.httpanatomy.inspection.Inspector;
import dev.httpanatomy.listening.RawClient;
import dev.httpanatomy.recording.Connection;
import dev.httpanatomy.recording.Direction;
import dev.httpanatomy.recording.Exchange;
import dev.httpanatomy.reference.Words;
import dev.httpanatomy.wire.Octets;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/// What the raw TCP port answers in mode `auto`.
@Timeout(120)
class RawPortTest extends LiveTest {

  private static final Set<String> NOT_HTTP1 = Set.of("tls-on-plain", "h2-preface");
  private static final String CLOSE = "Connection: close\r\n";

  @Autowired TcpPorts ports;
  @Autowired TreeBudget budget;

  @TestFactory
  Stream<DynamicTest> eachOddRequestIsRecordedAndAnsweredWithItsAnatomy() {
    return WireCasesTest.readCases().entrySet().stream()
        .map(each ->
            DynamicTest.dynamicTest(
                each.getKey(), () -> assertAnatomy(each.getKey(), each.getValue())));
  }

  private void assertAnatomy(String name, String octets) {
    try (RawClient client = RawClient.to(rawPort())) {
      client.send(octets).finish();
      String answer = client.readToEnd();
      Connection connection = ended(client);
      assertThat(octets(connection, Direction.RECEIVED)).isEqualTo(octets);
      assertThat(octets(connection, Direction.SENT)).isEqualTo(answer);
      if (NOT_HTTP1.contains(name)) {
        assertThat(connection.exchanges()).isEmpty();
        return;
      }
      assertThat(answer).startsWith("HTTP/1.1 ").contains("REQUEST   ", "RESPONSE   ");
      for (Exchange exchange : connection.exchanges()) {
        assertThat(answer).contains("Exchange-Id: " + exchange.id());
      }
    }
  }

  /// RFC 9110 §15.6.4: others have all the memory that trees may take.
  @Test
  void whereThereIsNoRoomToTakeItApartTheOctetsAreStillThere() {
    String request = "GET /a HTTP/1.1\r\nHost: here\r\n\r\n";
    MockHttpServletRequest other = new MockHttpServletRequest();
    budget.take(other, Octets.latin1(":".repeat(budget.free())));
    try (RawClient client = RawClient.to(rawPort())) {
      String answer = client.send(request).readToEnd();
      assertThat(answer)
          .startsWith("HTTP/1.1 503 Service Unavailable\r\n")
          .contains("\r\nRetry-After: 2\r\n", CLOSE);
      String link = answer.substring(answer.lastIndexOf("http://")).strip();
      assertThat(URI.create(link).getPath()).startsWith("/exchanges/").endsWith("/request");
      assertThat(get(URI.create(link).getPath()).text()).isEqualTo(request);
    } finally {
      budget.afterCompletion(other, new MockHttpServletResponse(), this, null);
    }
    try (RawClient client = RawClient.to(rawPort())) {
      assertThat(client.send(request).readResponse().text()).contains("REQUEST   ");
    }
  }

  /// RFC 862.
  @Test
  void whatIsNoHttpIsEchoed() {
    try (RawClient client = RawClient.to(rawPort())) {
      assertThat(client.send("Hello").read(5)).isEqualTo("Hello");
      assertThat(client.send(" world\n").read(7)).isEqualTo(" world\n");
      assertThat(client.finish().readToEnd()).isEqualTo("Hello world\n");
    }
  }

  /// RFC 9112 §9.3.
  @Test
  void aConnectionStaysForTheNextRequest() {
    try (RawClient client = RawClient.to(rawPort())) {
      for (int i = 0; i < 3; i++) {
        client.send("GET /" + i + " HTTP/1.1\r\nHost: here\r\n\r\n");
        assertThat(client.readResponse().text()).contains("GET /" + i + " HTTP/1.1");
      }
    }
  }

  /// RFC 9112 §9.3.2.
  @Test
  void pipelinedRequestsAreAnsweredInOrder() {
    try (RawClient client = RawClient.to(rawPort())) {
      client.send(
          "POST /a HTTP/1.1\r\nHost: here\r\nContent-Length: 3\r\n\r\nabc"
              + "HEAD /b HTTP/1.1\r\nHost: here\r\n\r\n"
              + "GET /c HTTP/1.1\r\nHost: here\r\n"
              + CLOSE
              + "\r\n");
      assertThat(client.readResponse().text()).contains("POST /a HTTP/1.1");
      assertThat(client.readResponse("HEAD").text()).isEmpty();
      assertThat(client.readResponse().text()).contains("GET /c HTTP/1.1");
      client.readToEnd();
      assertThat(ended(client).exchanges()).hasSize(3);
    }
  }

  /// RFC 9112 §6.3: what follows an ambiguous message can't be trusted.
  @Test
  void nothingIsReadBehindAnAmbiguousRequest() {
    try (RawClient client = RawClient.to(rawPort())) {
      client.send(
          "POST / HTTP/1.1\r\nHost: here\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n"
              + "0\r\n\r\nGET /smuggled HTTP/1.1\r\nHost: here\r\n\r\n");
      assertThat(client.readToEnd())
          .startsWith("HTTP/1.1 400 Bad Request\r\n")
          .contains(CLOSE, "content-length-and-transfer-encoding")
          .containsOnlyOnce("\r\nExchange-Id: ");
    }
  }

  /// RFC 9112 §7.1.
  @Test
  void chunksThatMakeNoSenseAreAnsweredAtOnce() {
    try (RawClient client = RawClient.to(rawPort())) {
      client.send("POST / HTTP/1.1\r\nHost: here\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n");
      assertThat(client.readResponse().status()).isEqualTo(400);
    }
  }

  /// RFC 6585 §5.
  @Test
  void aHeadWithoutAnEndIsRefused() {
    try (RawClient client = RawClient.to(rawPort())) {
      client.send("GET / HTTP/1.1\r\nHost: here\r\nX: " + "x".repeat(70_000));
      assertThat(client.readResponse().status()).isEqualTo(431);
    }
  }

  /// RFC 9110 §10.1.1.
  @Test
  void whoAsksMaySendItsContent() {
    try (RawClient client = RawClient.to(rawPort())) {
      client.send(
          "POST / HTTP/1.1\r\nHost: here\r\nContent-Length: 2\r\nExpect: 100-continue\r\n\r\n");
      assertThat(client.read(25)).isEqualTo("HTTP/1.1 100 Continue\r\n\r\n");
      assertThat(client.send("ok").readResponse().text()).contains("HTTP/1.1 200 OK");
    }
  }

  @Test
  void answersInJsonWhereThatIsAccepted() {
    try (RawClient client = RawClient.to(rawPort())) {
      client.send("GET / HTTP/1.1\r\nHost: here\r\nAccept: application/json\r\n" + CLOSE + "\r\n");
      assertThat(json(client.readResponse()).path("request").path("messages")).hasSize(1);
    }
  }

  /// RFC 9112 §8.
  @Test
  void aRequestThatIsCutOffIsShownAsFarAsItCame() {
    try (RawClient client = RawClient.to(rawPort())) {
      client.send("POST / HTTP/1.1\r\nHost: here\r\nContent-Length: 9\r\n\r\nabc").finish();
      assertThat(client.readToEnd())
          .startsWith("HTTP/1.1 400 Bad Request")
          .contains("incomplete-message");
    }
  }

  @Test
  void behindAProxyHeaderTheConnectionBeginsAnew() {
    try (RawClient client = RawClient.to(rawPort())) {
      String header = "PROXY TCP4 192.0.2.1 192.0.2.2 1 2\r\n";
      String request = "GET /behind HTTP/1.1\r\nHost: here\r\n" + CLOSE + "\r\n";
      assertThat(client.send(header + request).readToEnd()).startsWith("HTTP/1.1 200 OK");
      Connection connection = ended(client);
      Exchange exchange = connection.exchanges().getFirst();
      assertThat(exchange.request().octets().latin1()).isEqualTo(request);
      assertThat(exchange.request().start()).isEqualTo(header.length());
      assertThat(octets(connection, Direction.RECEIVED)).isEqualTo(header + request);
    }
  }

  @Test
  void manyProxyHeadersAreNoMoreThanOctets() {
    try (RawClient client = RawClient.to(rawPort())) {
      String header = "PROXY UNKNOWN\r\n";
      client.send(header.repeat(3000)).finish();
      assertThat(client.readToEnd()).isEqualTo(header.repeat(2999));
    }
  }

  /// RFC 9110 §10.1.1.
  @Test
  void anExpectationOfHttp10IsIgnored() {
    try (RawClient client = RawClient.to(rawPort())) {
      client.send("POST / HTTP/1.0\r\nContent-Length: 2\r\nExpect: 100-continue\r\n\r\n");
      assertThat(client.send("ok").readToEnd()).startsWith("HTTP/1.1 200 OK");
    }
  }

  @Test
  void whoseHeadIsWrongNeedNotSendItsContent() {
    try (RawClient client = RawClient.to(rawPort())) {
      client.send("POST / HTTP/1.1\r\nContent-Length: 2\r\nExpect: 100-continue\r\n\r\n");
      assertThat(client.readResponse().status()).isEqualTo(400);
    }
  }

  @Test
  void theStreamTellsOfItsExchangesAndTheListsShowIt() {
    try (RawClient client = RawClient.to(rawPort())) {
      client.send("GET /listed HTTP/1.1\r\nHost: here\r\n" + CLOSE + "\r\n").readToEnd();
      String id = ended(client).head().id();
      String target = "/connections?listener=tcp&client=" + client.address();
      assertThat(json(target).path("items").get(0).path("id").asString()).isEqualTo(id);
      assertThat(get("/connections/" + id + "/diagram").text())
          .contains("accept()", "recv() GET /listed", "send() HTTP/1.1 200 OK");
      assertThat(get("/connections/" + id + "/diagram?format=follow").text())
          .contains("▶ " + client.address() + " says ", "|GET /listed HTTP|");
      assertThat(get("/exchanges?path=/listed").text()).contains(client.address());
    }
  }

  @Test
  void ourOwnAnswersAreClean() {
    try (RawClient client = RawClient.to(rawPort())) {
      client.send("GET / HTTP/1.1\r\nHost: here\r\n" + CLOSE + "\r\n").readToEnd();
      Exchange exchange = ended(client).exchanges().getFirst();
      assertThat(Inspector.inspect(exchange, Words.in("en")).response().findings())
          .filteredOn(finding -> finding.rule().severity() != Severity.NOTE)
          .isEmpty();
    }
  }

  @Test
  void isMeasured() {
    try (RawClient client = RawClient.to(rawPort())) {
      client.send("x\n").read(2);
      String meters = get("/actuator/prometheus").text();
      assertThat(meters)
          .contains(
              "anatomy_listener_active{listener=\"tcp\"}",
              "anatomy_listener_connections_total{listener=\"tcp\"}",
              "anatomy_listener_rejected_total{listener=\"tcp\",reason=\"too-many\"}",
              "anatomy_tcp_octets_bytes_total{direction=\"received\",listener=\"tcp\"}");
    }
  }

  // ----

  private int rawPort() {
    return ports.listeners().getFirst().port();
  }

  private Connection ended(RawClient client) {
    await().atMost(20, SECONDS).until(() -> !recorded(client).head().open());
    return recorded(client);
  }

  private Connection recorded(RawClient client) {
    List<Connection> found =
        store
            .connections(Long.MAX_VALUE, 1, c -> c.head().remote().equals(client.address()))
            .items();
    return found.getFirst();
  }

  private String octets(Connection connection, Direction direction) {
    return new String(
        store.octets(connection.head().id(), direction).orElseThrow().octets().toByteArray(),
        ISO_8859_1);
  }
}
