package dev.httpanatomy.web;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.httpanatomy.listening.RawClient;
import dev.httpanatomy.listening.RawResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class LayersTest extends LiveTest {

  private static final String REQUEST = "GET %s HTTP/1.1\r\nHost: localhost\r\n\r\n";

  @ParameterizedTest
  @CsvSource({
    "text, text/plain;charset=utf-8, TRANSPORT   TCP",
    "json, application/json, payloadShare",
    "html, text/html;charset=utf-8, <h2 id=\"transport-title\">Transport: TCP</h2>"
  })
  void bothResourcesComeInEachFormat(String format, String type, String part) {
    String id = connection(get("/anatomy"));
    for (String path : new String[] {"/layers", "/connections/" + id + "/layers"}) {
      RawResponse response = get(path + "?format=" + format, "Accept: image/png");

      assertThat(response.status()).isEqualTo(200);
      assertThat(response.field("Content-Type")).isEqualTo(type);
      assertThat(response.field("Cache-Control")).isEqualTo("no-store");
      assertThat(response.field("Vary")).isEqualTo("Accept, Accept-Language");
      assertThat(response.field("Content-Language")).isEqualTo("en");
      assertThat(response.text()).contains(part);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "*/*, text/plain;charset=utf-8",
    "application/json, application/json",
    "'text/html,*/*;q=0.8', text/html;charset=utf-8"
  })
  void withoutAFormatItIsWhatTheClientLikesBest(String accept, String type) {
    assertThat(get("/layers", "Accept: " + accept).field("Content-Type")).isEqualTo(type);
  }

  @Test
  void theTextIsColouredIfThatIsAskedFor() {
    assertThat(get("/layers?color=1").text()).contains("\u001b[");
    assertThat(get("/layers").text()).doesNotContain("\u001b[");
  }

  @Test
  void aFormatThatThereIsNotIsRefused() {
    RawResponse response = get("/layers?format=xml");

    assertThat(response.status()).isEqualTo(400);
    assertThat(problem(response).get("parameter").stringValue()).isEqualTo("format");
  }

  @Test
  void aConnectionThatIsNotHeldIsNotFound() {
    RawResponse response = get("/connections/0000000000000000000000/layers");

    assertThat(response.status()).isEqualTo(404);
    assertThat(problem(response).get("type").stringValue()).endsWith(":not-held");
  }

  @Test
  void theLayersAreThoseOfTheConnectionThatAsks() {
    try (RawClient client = connect()) {
      JsonNode first = json(ask(client, "/layers?format=json"));
      JsonNode second = json(ask(client, "/layers?format=json"));

      assertThat(first.get("remote").stringValue()).isEqualTo(client.address());
      assertThat(second.get("id")).isEqualTo(first.get("id"));
      assertThat(octets(first, "received")).isEqualTo(client.sent().length() / 2);
      assertThat(octets(second, "received")).isEqualTo(client.sent().length());
      assertThat(fact(second, "exchanges").get("number").intValue()).isEqualTo(2);
      assertThat(fact(second, "remote-address").get("text").stringValue()).isEqualTo("127.0.0.1");
    }
  }

  @Test
  @EnabledOnOs(value = OS.LINUX, disabledReason = "only Linux has TCP_INFO")
  void theKernelTellsOfAnOpenConnection() {
    try (RawClient client = connect()) {
      String id = json(ask(client, "/anatomy?format=json")).at("/connection/id").stringValue();

      JsonNode layers = json("/connections/" + id + "/layers?format=json");
      assertThat(fact(layers, "state").get("text").stringValue()).isEqualTo("ESTABLISHED");
      assertThat(fact(layers, "round-trip-time").get("number").longValue()).isPositive();
      assertThat(fact(layers, "octets-received").get("number").intValue())
          .isEqualTo(client.sent().length());
      assertThat(layers.at("/wire/basis").stringValue()).isEqualTo("counted");
    }
  }

  @Test
  void ofAClosedConnectionWhatTheKernelKnewIsUnknownAndTheRestIsThere() {
    JsonNode layers = json("/connections/" + connection(get("/anatomy")) + "/layers?format=json");

    assertThat(layers.get("open").booleanValue()).isFalse();
    assertThat(fact(layers, "round-trip-time").get("unknown").stringValue())
        .contains("the connection is closed");
    assertThat(fact(layers, "local-port").get("number").intValue()).isEqualTo(port);
    assertThat(fact(layers, "mtu").get("number").intValue()).isPositive();
    assertThat(layers.at("/wire/basis").stringValue()).isEqualTo("estimated");
    assertThat(layers.at("/wire/payloadShare").doubleValue()).isBetween(0.5, 1.0);
  }

  private static RawResponse ask(RawClient client, String target) {
    return client.send(REQUEST.formatted(target)).readResponse();
  }

  /// The connection of an exchange, once both are over.
  private String connection(RawResponse response) {
    String id = exchange(response).connection().id();
    await().atMost(20, SECONDS).until(() -> !store.connection(id).orElseThrow().head().open());
    return id;
  }

  private static int octets(JsonNode layers, String direction) {
    return layers.get("layers").get(0).get("octets").get(direction).intValue();
  }

  private static JsonNode fact(JsonNode layers, String name) {
    for (JsonNode layer : layers.get("layers")) {
      for (JsonNode fact : layer.get("facts")) {
        if (fact.get("name").stringValue().equals(name)) {
          return fact;
        }
      }
    }
    throw new AssertionError(name + " is not in " + layers);
  }
}
