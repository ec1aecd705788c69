package dev.httpanatomy.web;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.httpanatomy.lab.Comparison;
import dev.httpanatomy.listening.RawClient;
import dev.httpanatomy.listening.RawResponse;
import dev.httpanatomy.rendering.json.ComparisonModel;
import dev.httpanatomy.rendering.text.ComparisonText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The examples in the OpenAPI document are what the service answers.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class OpenApiExamplesTest {

  private static final Path FILES = Path.of("src/main/resources/openapi/examples");
  private static final String TO_DISSECT = "dissect.http";

  private static final String GREETING =
      "GET /anatomy/hello?name=Ada HTTP/1.1\r\n"
          + "Host: localhost:8080\r\n"
          + "User-Agent: curl/7.88.1\r\n"
          + "Accept: */*\r\n"
          + "\r\n";

  private static final String LIVENESS =
      "GET /actuator/health/liveness HTTP/1.1\r\n"
          + "Host: localhost:8080\r\n"
          + "Accept: application/json\r\n"
          + "\r\n";

  @LocalServerPort private int port;

  @TestFactory
  Stream<DynamicTest> everyExampleIsWhatTheServiceAnswers() {
    return answers().entrySet().stream()
        .map(each ->
            DynamicTest.dynamicTest(
                each.getKey(),
                () ->
                    GoldenText.check(
                        FILES.resolve(each.getKey()),
                        each.getValue().call(),
                        masking(each.getKey()))));
  }

  /// What of an example may differ from one run to another.
  private static UnaryOperator<String> masking(String example) {
    return example.startsWith("layers")
        ? OpenApiExamplesTest::levels
        : example.startsWith("comparison") ? Masked::numbers : Masked::of;
  }

  @Test
  void everyFileIsAnExampleOfSomething() throws IOException {
    try (Stream<Path> files = Files.list(FILES)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder(
              Stream.concat(answers().keySet().stream(), Stream.of(TO_DISSECT))
                  .toArray(String[]::new));
    }
  }

  private Map<String, Callable<String>> answers() {
    Map<String, Callable<String>> answers = new TreeMap<>();
    answers.put("exchange-text.txt", () -> response(GREETING).text());
    answers.put("exchange-json.json", () -> json(exchange() + "?format=json"));
    answers.put("exchange-html.html", () -> beginning(get(exchange() + "?format=html")));
    answers.put("octets.http", () -> get(exchange() + "/request"));
    answers.put("octets-hex.txt", () -> get(exchange() + "/request?format=hex"));
    answers.put("connection.json", () -> json(connection()));
    answers.put("ladder.txt", () -> get(connection() + "/diagram"));
    answers.put("mermaid.mmd", () -> get(connection() + "/diagram?format=mermaid"));
    answers.put("layers-text.txt", () -> get("/layers"));
    answers.put("layers-json.json", () -> json("/layers?format=json"));
    answers.put("layers-html.html", () -> beginning(get("/layers?format=html")));
    answers.put("exchanges.json", () -> json(list("/exchanges")));
    answers.put("connections.json", () -> json(list("/connections")));
    answers.put("events.txt", this::events);
    answers.put("dissection.json", this::dissection);
    answers.put("fields.json", () -> first("/reference/headers"));
    answers.put("methods.json", () -> first("/reference/methods"));
    answers.put("statuses.json", () -> first("/reference/statuses"));
    answers.put("rules.json", () -> first("/findings"));
    answers.put("fields-html.html", () -> firstRow("/reference/headers"));
    answers.put("methods-html.html", () -> firstRow("/reference/methods"));
    answers.put("statuses-html.html", () -> firstRow("/reference/statuses"));
    answers.put("rules-html.html", () -> firstRow("/findings"));
    answers.put("field-text.txt", () -> get("/reference/headers/content-length"));
    answers.put("field-json.json", () -> json("/reference/headers/content-length?format=json"));
    answers.put(
        "field-html.html", () -> beginning(get("/reference/headers/content-length?format=html")));
    answers.put("method-text.txt", () -> get("/reference/methods/GET"));
    answers.put("method-json.json", () -> json("/reference/methods/GET?format=json"));
    answers.put("method-html.html", () -> beginning(get("/reference/methods/GET?format=html")));
    answers.put("status-text.txt", () -> get("/reference/statuses/404"));
    answers.put("status-json.json", () -> json("/reference/statuses/404?format=json"));
    answers.put("status-html.html", () -> beginning(get("/reference/statuses/404?format=html")));
    answers.put("rule-text.txt", () -> get("/findings/space-before-colon"));
    answers.put("rule-json.json", () -> json("/findings/space-before-colon?format=json"));
    answers.put("rule-html.html", () -> get("/findings/space-before-colon?format=html"));
    answers.put("reference-text.txt", () -> get("/reference"));
    answers.put("reference-json.json", () -> json("/reference?format=json"));
    answers.put("reference-html.html", () -> get("/reference?format=html"));
    answers.put("comparison-json.json", () -> json("/lab/tcp-vs-udp?format=json"));
    answers.put("comparison-page.html", () -> beginning(get("/lab/tcp-vs-udp?format=html")));
    answers.put("comparison-text.txt", () -> ComparisonText.render(comparison(), false));
    return answers;
  }

  private String get(String target) {
    return response("GET " + target + " HTTP/1.1\r\nHost: localhost\r\n\r\n").text();
  }

  private RawResponse response(String request) {
    try (RawClient client = RawClient.to(port)) {
      return client.send(request).readResponse();
    }
  }

  private String json(String target) {
    return indented(get(target));
  }

  /// A list that is long, with no more than its first two entries.
  private String first(String target) {
    ObjectNode list = (ObjectNode) JsonMapper.shared().readTree(get(target));
    ArrayNode items = (ArrayNode) list.get("items");
    while (items.size() > 2) {
      items.remove(2);
    }
    return indented(list.toString());
  }

  /// A list as a page, up to its first row.
  private String firstRow(String target) {
    String page =
        response("GET " + target + " HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\n\r\n")
            .text();
    return page.substring(0, page.indexOf("</tr>", page.indexOf("<tbody>")) + "</tr>\n".length());
  }

  private static String indented(String json) {
    JsonMapper mapper = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    return mapper.writeValueAsString(mapper.readTree(json)) + "\n";
  }

  /// An exchange on a connection that is closed by now: its path.
  private String exchange() {
    String path = "/exchanges/" + response(LIVENESS).field("Exchange-Id");
    await().atMost(4, SECONDS).until(() -> !isOpen(path));
    return path;
  }

  private boolean isOpen(String path) {
    return Pattern.compile("\"open\" ?: ?true").matcher(get(path + "?format=json")).find();
  }

  /// The connection of such an exchange: its path.
  private String connection() {
    return found("\"(/connections/[\\w-]+)\"", get(exchange() + "?format=json"));
  }

  /// A list of one.
  private String list(String path) {
    return path + "?limit=1&client=" + found("\"remote\" ?: ?\"([^\"]+)\"", get(connection()));
  }

  private static String found(String pattern, String text) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    assertThat(matcher.find()).as("%s in %s", pattern, text).isTrue();
    return matcher.group(1);
  }

  private String events() {
    try (RawClient stream = RawClient.to(port)) {
      stream.send("GET /exchanges/stream?method=POST HTTP/1.1\r\nHost: localhost\r\n\r\n");
      String read = readThrough(stream, "they end\n\n");
      response(
          "POST /dissect HTTP/1.1\r\nHost: localhost\r\nContent-Length: 18\r\n\r\n"
              + "GET / HTTP/1.0\r\n\r\n");
      read += readThrough(stream, "}\n\n");
      return read.substring(read.indexOf(": exchanges")).replaceAll("\r\n[0-9A-Fa-f]+\r\n", "");
    }
  }

  private static String readThrough(RawClient client, String end) {
    StringBuilder read = new StringBuilder();
    while (read.indexOf(end) < 0) {
      read.append(client.read(1));
    }
    return read.toString();
  }

  private String dissection() throws IOException {
    String octets = Files.readString(FILES.resolve(TO_DISSECT));
    return indented(
        response(
                "POST /dissect HTTP/1.1\r\nHost: localhost\r\nContent-Length: %d\r\n\r\n%s"
                    .formatted(octets.length(), octets))
            .text());
  }

  /// The comparison in the example that is JSON. As text, another one would have other lines, for
  /// its numbers are of other widths.
  private static Comparison comparison() throws IOException {
    String json = Files.readString(FILES.resolve("comparison-json.json"));
    return ComparisonOf.model(JsonMapper.shared().readValue(json, ComparisonModel.class));
  }

  /// What is known of a connection's layers is another thing on each machine: the same are their
  /// headings, and the names of what is known of any connection.
  private static String levels(String answer) {
    return Pattern.compile(
            "(?m)^[A-Z]{4,11}(?= )|\"layer\" : \"\\w+\"|\"name\" :"
                + " \"(?!\\w+-header)[\\w-]+\"|<nav.*")
        .matcher(answer)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.joining("\n"));
  }

  /// A page is long, and what it shows is what the text shows.
  private static String beginning(String page) {
    return page.substring(0, page.indexOf("<section")) + "…\n";
  }
}
