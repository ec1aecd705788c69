package dev.httpanatomy.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.httpanatomy.finding.Finding;
import dev.httpanatomy.finding.Rule;
import dev.httpanatomy.finding.Severity;
import dev.httpanatomy.inspection.Inspector;
import dev.httpanatomy.recording.Exchange;
import dev.httpanatomy.reference.Words;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// By our own rules the answers of the httpbin endpoints are right, but for what the contract of a
/// dialect wants to be wrong: that is listed here, and nothing more or less is found.
///
/// Every GET of the OpenAPI document is asked for, with its examples, in both dialects.
class CleanHttpbinAnswersTest extends LiveTest {

  /// What breaks off, and what is no answer but another protocol.
  private static final String NOT_ASKED_FOR = "/error/.*|/websocket/.*";

  /// Pages of any origin may read the answers, with credentials or without: that is what both
  /// services are for. Nothing that they show is anybody's secret.
  private static final String EVERYWHERE = "any-origin-with-credentials";

  /// What else is wrong, by the dialect and the path.
  private static final Map<String, String> BY_CONTRACT =
      Map.of(
          // An entity tag is in quotes (RFC 9110 §8.8.3); those of httpbin aren't, and that of
          // /range isn't in go-httpbin either.
          "httpbin /cache", "unquoted-entity-tag",
          "httpbin /etag/{tag}", "unquoted-entity-tag",
          "httpbin /range/{size}", "unquoted-entity-tag",
          "go-httpbin /range/{size}", "unquoted-entity-tag",
          // Lines of JSON, each of them a text of its own, under the name application/json.
          "httpbin /stream/{lines}", "invalid-json");

  @TestFactory
  Stream<DynamicTest> ofEveryEndpointInBothDialects() {
    JsonNode document = JsonMapper.shared().readTree(ServedDocument.read(port));
    List<DynamicTest> tests = new ArrayList<>();
    Set<String> paths = new TreeSet<>();
    for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
      JsonNode get = path.getValue().path("get");
      if (get.path("tags").path(0).asString("").startsWith("httpbin-")
          && !path.getKey().matches(NOT_ASKED_FOR)) {
        List<JsonNode> parameters = new ArrayList<>();
        Stream.of(path.getValue(), get)
            .flatMap(owner -> owner.path("parameters").valueStream())
            .map(each -> OpenApiSchema.resolve(document, each))
            .forEach(parameters::add);
        for (String dialect : List.of("httpbin", "go-httpbin")) {
          String name = dialect + " " + path.getKey();
          paths.add(name);
          tests.add(
              DynamicTest.dynamicTest(
                  name,
                  () ->
                      assertAsListed(
                          name, target(path.getKey(), parameters, dialect), fields(parameters))));
        }
      }
    }
    assertThat(paths).hasSizeGreaterThan(100).containsAll(BY_CONTRACT.keySet());
    return tests.stream();
  }

  private void assertAsListed(String name, String target, List<String> fields) {
    Exchange exchange = exchange(get(target, fields.toArray(String[]::new)));
    Set<String> found =
        Inspector.inspect(exchange, Words.in("en"))
            .response()
            .findings()
            .map(Finding::rule)
            .filter(rule -> rule.severity() != Severity.NOTE)
            .map(Rule::id)
            .collect(Collectors.toSet());
    Set<String> listed =
        Stream.concat(Stream.of(EVERYWHERE), Stream.ofNullable(BY_CONTRACT.get(name)))
            .collect(Collectors.toSet());
    assertThat(found).as(target).isEqualTo(listed);
  }

  private static String target(String path, List<JsonNode> parameters, String dialect) {
    String target = path;
    StringBuilder query = new StringBuilder("?dialect=" + dialect);
    for (JsonNode parameter : parameters) {
      String name = parameter.path("name").asString();
      String example = example(parameter);
      if (parameter.path("in").asString().equals("path")) {
        target = target.replace("{" + name + "}", example);
      } else if (parameter.path("in").asString().equals("query")
          && !name.equals("dialect")
          && !example.isEmpty()) {
        query.append('&').append(name).append('=').append(URLEncoder.encode(example, UTF_8));
      }
    }
    return target + query;
  }

  /// The fields that an operation takes, and one that accepts the codings of those that take none.
  private static List<String> fields(List<JsonNode> parameters) {
    List<String> fields = new ArrayList<>();
    for (JsonNode parameter : parameters) {
      if (parameter.path("in").asString().equals("header") && !example(parameter).isEmpty()) {
        fields.add(parameter.path("name").asString() + ": " + example(parameter));
      }
    }
    if (fields.stream().noneMatch(field -> field.startsWith("Accept-Encoding:"))) {
      fields.add("Accept-Encoding: br, deflate, gzip, zstd");
    }
    return fields;
  }

  /// Its example, which for an optional one is the one that isn't empty.
  private static String example(JsonNode parameter) {
    return Stream.concat(
            Stream.of(parameter.path("example")),
            parameter.path("examples").valueStream().map(each -> each.path("value")))
        .map(each -> each.asString(""))
        .filter(each -> !each.isEmpty())
        .findFirst()
        .orElse("");
  }
}
