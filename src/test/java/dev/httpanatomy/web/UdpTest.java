package dev.httpanatomy.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.httpanatomy.listening.DatagramClient;
import dev.httpanatomy.listening.udp.UdpListener;
import dev.httpanatomy.listening.udp.UdpSettings;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// What the resources show of datagrams.
class UdpTest extends LiveTest {

  @Autowired private UdpListener listener;

  private DatagramClient client;

  @BeforeEach
  void talk() {
    client = DatagramClient.to(listener.port());
    assertThat(client.send("hello").receive()).isEqualTo("hello");
    assertThat(client.send("").receive()).isEmpty();
  }

  @AfterEach
  void close() {
    client.close();
  }

  @Test
  void aConversationIsListedByListenerAndByClient() {
    JsonNode items = json("/connections?listener=udp&client=" + client.address()).get("items");

    assertThat(items.size()).isEqualTo(1);
    assertThat(items.get(0).get("transport").stringValue()).isEqualTo("udp");
    assertThat(items.get(0).get("local").stringValue()).endsWith(":" + listener.port());
    assertThat(items.get(0).get("received").longValue()).isEqualTo(5);
    assertThat(items.get(0).get("events").longValue()).isEqualTo(4);
    assertThat(json("/connections?listener=http&client=" + client.address()).get("items").values())
        .isEmpty();
  }

  @Test
  void itsEventsAreItsDatagrams() {
    List<String> events =
        json("/connections/" + id()).get("events").values().stream()
            .map(event -> event.get("event").stringValue() + " " + event.get("octets"))
            .toList();

    assertThat(events).containsExactly("receive 5", "send 5", "receive 0", "send 0");
  }

  @Test
  void itsOctetsAreThere() {
    assertThat(get("/connections/" + id() + "/received").text()).isEqualTo("hello");
    assertThat(get("/connections/" + id() + "/sent").text()).isEqualTo("hello");
  }

  @Test
  void itsLadderNamesTheCalls() {
    List<String> calls =
        get("/connections/" + id() + "/diagram")
            .text()
            .lines()
            .skip(1)
            .map(line -> line.replaceAll(" +[0-9.]+ ms", "").strip())
            .toList();

    assertThat(calls)
        .containsExactly(
            "│ ── 5 octets ─────────────────────▶ │  recvfrom() hello",
            "│ ◀───────────────────── 5 octets ── │  sendto() hello",
            "│ ── 0 octets ─────────────────────▶ │  recvfrom()",
            "│ ◀───────────────────── 0 octets ── │  sendto()",
            "│                                    │  still open");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "anatomy_udp_datagrams_total{direction=\"received\",listener=\"udp\"}",
        "anatomy_udp_datagrams_total{direction=\"sent\",listener=\"udp\"}",
        "anatomy_udp_octets_bytes_total{direction=\"received\",listener=\"udp\"}",
        "anatomy_udp_octets_bytes_total{direction=\"sent\",listener=\"udp\"}",
        "anatomy_udp_failures_total{listener=\"udp\",reason=\"send\"}",
        "anatomy_udp_failures_total{listener=\"udp\",reason=\"other\"}",
        "anatomy_listener_rejected_total{listener=\"udp\",reason=\"rate-limited\"}",
        "anatomy_listener_rejected_total{listener=\"udp\",reason=\"oversize\"}",
        "anatomy_listener_rejected_total{listener=\"udp\",reason=\"not-answered\"}",
        "anatomy_listener_ended_total{listener=\"udp\",reason=\"idle-timeout\"}",
        "anatomy_listener_ended_total{listener=\"udp\",reason=\"evicted\"}",
        "anatomy_listener_connections_total{listener=\"udp\"}",
        "anatomy_listener_active{listener=\"udp\"}"
      })
  void thatIsCounted(String meter) {
    assertThat(get("/actuator/prometheus").text()).contains(meter + " ");
  }

  @Test
  void datagramsMoveTheMeters() {
    double before = meter("anatomy_udp_datagrams_total{direction=\"sent\",listener=\"udp\"}");
    client.send("more").receive();

    // It is counted once it has gone, and may have come back by then.
    assertThat(client.send("more").receive()).isEqualTo("more");
    assertThat(meter("anatomy_udp_datagrams_total{direction=\"sent\",listener=\"udp\"}"))
        .isGreaterThan(before);
    assertThat(meter("anatomy_listener_active{listener=\"udp\"}")).isPositive();
  }

  @Test
  void aPortThatIsTakenIsSaidWithTheKey() {
    UdpSettings taken =
        new UdpSettings(
            "udp", new InetSocketAddress(listener.port()), 100, Duration.ofSeconds(1), 1, 1, 1);
    assertThatThrownBy(() -> new UdpLifecycle(new UdpListener(taken, null)).start())
        .isInstanceOfSatisfying(
            RawPortException.class,
            e ->
                assertThat(new RawPortFailureAnalyzer().analyze(e, e).getAction())
                    .contains("anatomy.sockets.udp.port", "anatomy.sockets.udp.enabled"))
        .hasMessageContaining(":" + listener.port());
  }

  private String id() {
    return json("/connections?client=" + client.address())
        .get("items")
        .get(0)
        .get("id")
        .stringValue();
  }

  private double meter(String name) {
    return get("/actuator/prometheus")
        .text()
        .lines()
        .filter(line -> line.startsWith(name + " "))
        .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
        .findFirst()
        .orElseThrow();
  }
}
