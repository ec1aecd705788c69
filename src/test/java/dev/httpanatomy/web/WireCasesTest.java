package dev.httpanatomy.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.httpanatomy.listening.RawClient;
import dev.httpanatomy.listening.RawResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Requests that clients and attackers send and that frameworks hide: each is there to be read,
/// octet for octet, with what is wrong with it.
class WireCasesTest extends LiveTest {

  /// What httpbin's dialects want to be wrong: any page may read their answers, with cookies.
  private static final Set<String> OF_HTTPBIN = Set.of("any-origin-with-credentials");

  private static final Map<String, String> CASES = readCases();

  /// What is to be noted of those that are answered.
  private static final Map<String, String> NOTED =
      Map.of(
          "absolute", "host-differs-from-target",
          "bare-lf", "bare-lf",
          "pct-path", "invalid-percent-encoding",
          "latin1", "obs-text",
          "1.0-nohost", "old-minor-version",
          "lower-method", "method-case",
          "underscore", "ambiguous-field-name");

  /// What is wrong with those that are refused, and the octets at which they break.
  private static final Map<String, Refused> REFUSED =
      Map.ofEntries(
          Map.entry("obs-fold", new Refused(400, "obs-fold", "\r\n  folded")),
          Map.entry("space-colon", new Refused(400, "space-before-colon", " : 1")),
          Map.entry("nul", new Refused(400, "invalid-field-value", "\u0000b")),
          Map.entry("1.1-nohost", new Refused(400, "missing-host", "GET")),
          Map.entry("two-hosts", new Refused(400, "repeated-host", "Host: y")),
          Map.entry(
              "cl+te",
              new Refused(400, "content-length-and-transfer-encoding", "Content-Length: 4")),
          Map.entry("two-cl", new Refused(400, "conflicting-content-length", "5\r\nConn")),
          Map.entry("tls-on-plain", new Refused(400, "not-http1", "\u0016")),
          Map.entry("h2-preface", new Refused(426, "not-http1", "PRI")),
          Map.entry("0.9", new Refused(505, "missing-version", "\r\n")),
          Map.entry("1.2", new Refused(505, "unknown-minor-version", "HTTP/1.2")),
          Map.entry("3.0", new Refused(505, "foreign-major-version", "HTTP/3.0")));

  /// @param status the status-code of the refusal
  /// @param rule the id of the finding
  /// @param at what stands where it applies
  private record Refused(int status, String rule, String at) {}

  @Test
  void thereAreSoManyCases() {
    assertThat(CASES).hasSize(27).containsKeys(names(NOTED)).containsKeys(names(REFUSED));
  }

  @TestFactory
  Stream<DynamicTest> eachIsRecordedOctetForOctet() {
    return CASES.keySet().stream()
        .map(name -> DynamicTest.dynamicTest(name, () -> assertRecorded(name)));
  }

  @TestFactory
  Stream<DynamicTest> eachThatIsRefusedIsToldWhyInText() {
    return CASES.keySet().stream()
        .filter(REFUSED::containsKey)
        .map(name -> DynamicTest.dynamicTest(name, () -> assertToldInText(name)));
  }

  @TestFactory
  Stream<DynamicTest> eachThatIsRefusedIsToldWhyInJsonIfItAcceptsThat() {
    return CASES.keySet().stream()
        .filter(REFUSED::containsKey)
        .filter(name -> CASES.get(name).contains("Connection: close"))
        .map(name -> DynamicTest.dynamicTest(name, () -> assertToldInJson(name)));
  }

  private void assertRecorded(String name) {
    try (RawClient client = connect().send(CASES.get(name))) {
      String answer = client.readToEnd();

      JsonNode connection = connection(client);
      String id = connection.get("id").stringValue();
      assertThat(get("/connections/" + id + "/received").content()).isEqualTo(CASES.get(name));
      assertThat(get("/connections/" + id + "/sent").content()).isEqualTo(answer);
      assertThat(connection.get("exchanges").size()).isEqualTo(name.equals("pipelined") ? 2 : 1);
      connection.get("exchanges").forEach(exchange -> assertSaysWhatIsWrong(name, exchange));
    }
  }

  private void assertSaysWhatIsWrong(String name, JsonNode summary) {
    JsonNode exchange =
        json("/exchanges/" + summary.get("id").stringValue(), "Accept: application/json");
    JsonNode findings = exchange.get("request").get("findings");
    if (REFUSED.containsKey(name)) {
      assertThat(rules(findings)).contains(REFUSED.get(name).rule);
      assertThat(summary.get("status").intValue()).isEqualTo(REFUSED.get(name).status);
    } else if (NOTED.containsKey(name)) {
      assertThat(rules(findings)).contains(NOTED.get(name));
    } else {
      assertThat(findings.values())
          .allMatch(finding -> finding.get("severity").stringValue().equals("note"));
    }
    assertThat(rules(exchange.get("response").get("findings"))).isSubsetOf(OF_HTTPBIN);
  }

  private void assertToldInText(String name) {
    Refused refused = REFUSED.get(name);
    try (RawClient client = connect().send(CASES.get(name))) {
      RawResponse response = client.readResponse();

      assertThat(response.status()).isEqualTo(refused.status);
      assertThat(response.field("Content-Type")).isEqualTo("text/plain;charset=utf-8");
      assertThat(response.text())
          .startsWith(refused.status + "  ")
          .containsPattern(
              refused.rule + " +at octet " + CASES.get(name).indexOf(refused.at) + ": ")
          .contains("http://127.0.0.1:" + port + "/exchanges/" + response.field("Exchange-Id"));
    }
  }

  private void assertToldInJson(String name) {
    Refused refused = REFUSED.get(name);
    String request =
        CASES.get(name).replace("Connection:", "Accept: application/problem+json\r\nConnection:");
    try (RawClient client = connect().send(request)) {
      RawResponse response = client.readResponse();
      JsonNode problem = problem(response);

      assertThat(response.status()).isEqualTo(refused.status);
      assertThat(problem.get("status").intValue()).isEqualTo(refused.status);
      assertThat(problem.get("rule").stringValue()).isEqualTo(refused.rule);
      assertThat(problem.get("type").stringValue()).endsWith(":" + refused.rule);
      assertThat(problem.get("octet").intValue())
          .isEqualTo(request.indexOf(refused.at.replace("Conn", "Acce")));
      assertThat(problem.get("found").stringValue()).isNotEmpty();
      assertThat(problem.get("anatomy").stringValue())
          .isEqualTo("/exchanges/" + response.field("Exchange-Id"));
    }
  }

  private static List<String> rules(JsonNode findings) {
    List<String> rules = new ArrayList<>();
    findings.forEach(finding -> rules.add(finding.get("rule").stringValue()));
    return rules;
  }

  private static String[] names(Map<String, ?> cases) {
    return cases.keySet().toArray(String[]::new);
  }

  static Map<String, String> readCases() {
    try (InputStream in = WireCasesTest.class.getResourceAsStream("/dissection/wire-cases.json")) {
      Map<String, String> cases = new LinkedHashMap<>();
      JsonMapper.shared()
          .readTree(new String(in.readAllBytes(), UTF_8))
          .properties()
          .forEach(entry -> cases.put(entry.getKey(), entry.getValue().stringValue()));
      return cases;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
