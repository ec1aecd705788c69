package dev.httpanatomy.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.httpanatomy.listening.DatagramClient;
import dev.httpanatomy.listening.RawClient;
import dev.httpanatomy.listening.RawResponse;
import dev.httpanatomy.listening.udp.UdpListener;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = "anatomy.recording.enabled=false")
class RecordingOffTest extends LiveTest {

  @Autowired private UdpListener udp;

  @Test
  void thereIsNoAnatomyWithoutARecording() {
    RawResponse response = get("/anatomy");

    assertThat(response.status()).isEqualTo(503);
    assertThat(problem(response).get("type").stringValue()).endsWith(":not-recorded");
  }

  @Test
  void norAreThereLayersOfAConnectionThatIsNotRecorded() {
    assertThat(problem(get("/layers")).get("type").stringValue()).endsWith(":not-recorded");
  }

  @Test
  void nothingIsRecorded() {
    get("/actuator/health");

    assertThat(json("/exchanges").get("items").values()).isEmpty();
    assertThat(json("/connections").get("items").values()).isEmpty();
    assertThat(store.totals().connections()).isZero();
  }

  @Test
  void responsesPointToNoExchange() {
    RawResponse response = get("/actuator/health");

    assertThat(response.fields("Exchange-Id")).isEmpty();
    assertThat(response.fields("Link")).isEmpty();
  }

  @Test
  void octetsAtHandAreDissectedAllTheSame() {
    assertThat(json(post("/dissect", "GET / HTTP/1.1\r\n\r\n")).get("length").intValue())
        .isEqualTo(18);
  }

  @Test
  void aRequestThatIsRefusedIsToldSo() {
    try (RawClient client = connect().send("GET / HTTP/1.1\r\n\r\n")) {
      RawResponse response = client.readResponse();

      assertThat(response.status()).isEqualTo(400);
      assertThat(problem(response).get("detail").stringValue()).contains("Host");
    }
  }

  @Test
  void datagramsAreEchoedAllTheSame() {
    try (DatagramClient client = DatagramClient.to(udp.port())) {
      assertThat(client.send("hello").receive()).isEqualTo("hello");
    }
    assertThat(store.totals().connections()).isZero();
  }

  @Test
  void aConnectThatIsRefusedEndsTheConnection() {
    String connect = "CONNECT a:1 HTTP/1.1\r\nHost: a:1\r\nConnection: close\r\n\r\n";
    assertThat(RawClient.exchange(port, connect)).startsWith("HTTP/1.1 4");
  }
}
