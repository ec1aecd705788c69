package dev.httpanatomy.web;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import dev.httpanatomy.listening.RawClient;
import dev.httpanatomy.listening.RawResponse;
import dev.httpanatomy.recording.Exchange;
import dev.httpanatomy.recording.RecordingStore;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A test against the whole service on a free port; all such tests share one.
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {"anatomy.access.token=" + LiveTest.TOKEN, "anatomy.http.max-streams=2"})
abstract class LiveTest {

  static final String TOKEN = "the-token-of-these-tests";

  private static final JsonMapper JSON = JsonMapper.shared();

  @LocalServerPort int port;

  @Autowired RecordingStore store;

  RawClient connect() {
    return RawClient.to(port);
  }

  /// Requests a resource on a connection of its own.
  ///
  /// @param fields field-lines besides Host and Connection, without line ends
  RawResponse get(String target, String... fields) {
    return request("GET", target, fields);
  }

  RawResponse request(String method, String target, String... fields) {
    return send(method, target, "", fields);
  }

  RawResponse post(String target, String content, String... fields) {
    return send("POST", target, content, fields);
  }

  RawResponse send(String method, String target, String content, String... fields) {
    StringBuilder request = new StringBuilder(method + " " + target + " HTTP/1.1\r\n");
    request.append("Host: localhost:").append(port).append("\r\nConnection: close\r\n");
    for (String field : fields) {
      request.append(field).append("\r\n");
    }
    if (!content.isEmpty()) {
      request.append("Content-Length: ").append(content.length()).append("\r\n");
    }
    try (RawClient client = connect()) {
      return client.send(request + "\r\n" + content).readResponse(method);
    }
  }

  /// A resource as JSON, which it must be with a status of 200.
  JsonNode json(String target, String... fields) {
    return json(get(target, fields));
  }

  static JsonNode json(RawResponse response) {
    if (response.status() != 200) {
      throw new AssertionError(response.toString());
    }
    return JSON.readTree(response.text());
  }

  static JsonNode problem(RawResponse response) {
    if (!response.field("Content-Type").equals("application/problem+json")) {
      throw new AssertionError(response.toString());
    }
    return JSON.readTree(response.text());
  }

  /// The exchange that a response belongs to, once it is over.
  Exchange exchange(RawResponse response) {
    String id = response.field("Exchange-Id");
    await().atMost(20, SECONDS).until(() -> !store.exchange(id).orElseThrow().open());
    return store.exchange(id).orElseThrow();
  }

  /// The only connection of a client.
  JsonNode connection(RawClient client) {
    JsonNode items = json("/connections?client=" + client.address()).get("items");
    if (items.size() != 1) {
      throw new AssertionError(items.toString());
    }
    return json("/connections/" + items.get(0).get("id").stringValue());
  }
}
