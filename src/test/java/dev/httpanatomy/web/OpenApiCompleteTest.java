package dev.httpanatomy.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.httpanatomy.httpbin.Answers;
import dev.httpanatomy.listening.RawClient;
import dev.httpanatomy.listening.RawResponse;
import dev.httpanatomy.rendering.json.CatalogueModel;
import dev.httpanatomy.rendering.json.ComparisonModel;
import dev.httpanatomy.rendering.json.ConnectionModel;
import dev.httpanatomy.rendering.json.ConnectionSummary;
import dev.httpanatomy.rendering.json.DissectionModel;
import dev.httpanatomy.rendering.json.ExchangeModel;
import dev.httpanatomy.rendering.json.ExchangeSummary;
import dev.httpanatomy.rendering.json.FieldModel;
import dev.httpanatomy.rendering.json.LayersModel;
import dev.httpanatomy.rendering.json.ListModel;
import dev.httpanatomy.rendering.json.MethodModel;
import dev.httpanatomy.rendering.json.ReferenceModel;
import dev.httpanatomy.rendering.json.RuleModel;
import dev.httpanatomy.rendering.json.StatusModel;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The OpenAPI document leaves nothing out, and its examples are what it says that they are.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class OpenApiCompleteTest {

  private static final Set<String> METHODS =
      Set.of("get", "head", "post", "put", "patch", "delete", "options", "trace");

  /// What fails by chance, what never answers, what needs more than its parameters, and what is
  /// said not to be implemented in a dialect.
  private static final Set<String> ANSWERED_OTHERWISE =
      Set.of(
          "/unstable",
          "/brotli",
          "/error/close",
          "/error/reset",
          "/websocket/echo",
          "/bearer/{token}",
          "/mix/{path}");

  private static final JsonMapper STRICT =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  /// The models, under the names of their schemas.
  private static final Map<String, TypeReference<?>> MODELS =
      Map.ofEntries(
          Map.entry("ExchangeModel", new TypeReference<ExchangeModel>() {}),
          Map.entry("ConnectionModel", new TypeReference<ConnectionModel>() {}),
          Map.entry("LayersModel", new TypeReference<LayersModel>() {}),
          Map.entry("DissectionModel", new TypeReference<DissectionModel>() {}),
          Map.entry("ComparisonModel", new TypeReference<ComparisonModel>() {}),
          Map.entry("FieldModel", new TypeReference<FieldModel>() {}),
          Map.entry("MethodModel", new TypeReference<MethodModel>() {}),
          Map.entry("StatusModel", new TypeReference<StatusModel>() {}),
          Map.entry("RuleModel", new TypeReference<RuleModel>() {}),
          Map.entry("ReferenceModel", new TypeReference<ReferenceModel>() {}),
          Map.entry("ExchangeList", new TypeReference<ListModel<ExchangeSummary>>() {}),
          Map.entry("ConnectionList", new TypeReference<ListModel<ConnectionSummary>>() {}),
          Map.entry("FieldCatalogue", new TypeReference<CatalogueModel<FieldModel>>() {}),
          Map.entry("MethodCatalogue", new TypeReference<CatalogueModel<MethodModel>>() {}),
          Map.entry("StatusCatalogue", new TypeReference<CatalogueModel<StatusModel>>() {}),
          Map.entry("RuleCatalogue", new TypeReference<CatalogueModel<RuleModel>>() {}));

  @LocalServerPort private int port;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  private RequestMappingHandlerMapping mappings;

  private JsonNode document;

  @BeforeEach
  void readDocument() {
    document = STRICT.readTree(ServedDocument.read(port));
  }

  @Test
  void everyHandlerIsInTheDocument() {
    Set<String> handled = new TreeSet<>();
    Set<String> hidden = new TreeSet<>();
    mappings
        .getHandlerMethods()
        .forEach((mapping, handler) -> {
          if (handler.getBeanType().isAnnotationPresent(Hidden.class)
              || handler.hasMethodAnnotation(Hidden.class)) {
            hidden.add(handler.getShortLogMessage().replaceAll(".*\\.(\\w+#\\w+).*", "$1"));
          } else if (handler.getBeanType().getPackageName().startsWith("dev.httpanatomy")) {
            for (String path : mapping.getPatternValues()) {
              methods(handler, mapping.getMethodsCondition().getMethods(), path)
                  .map(method -> method + " " + path.replace("/**", "/{path}"))
                  .forEach(handled::add);
            }
          }
        });
    assertThat(operations().stream().map(Documented::name))
        .containsExactlyInAnyOrderElementsOf(handled);
    assertThat(hidden)
        .filteredOn(name -> !name.startsWith("OpenApi") && !name.startsWith("Swagger"))
        .containsExactlyInAnyOrder("AnatomyController#options", "ContainerErrorController#error");
  }

  /// Any method is documented once, below the path; the path itself is left at GET.
  private static Stream<String> methods(
      HandlerMethod handler, Set<RequestMethod> methods, String path) {
    Answers answers = handler.getMethodAnnotation(Answers.class);
    if (answers != null) {
      // Those of httpbin's dialect, unless it is not there in that; any are these six.
      String names = answers.httpbin().isEmpty() ? answers.goHttpbin() : answers.httpbin();
      String six = names.replace(Answers.ANY, Answers.SIX);
      return Stream.of(six.split(", *")).map(name -> name.toLowerCase(Locale.ROOT));
    }
    if (!methods.isEmpty()) {
      return methods.stream().map(method -> HttpMethod.valueOf(method.name()).name().toLowerCase());
    }
    return path.endsWith("/**") ? METHODS.stream() : Stream.of("get");
  }

  @Test
  void operationIdsAreUnique() {
    assertThat(operations().stream().map(each -> each.operation().path("operationId").asString()))
        .doesNotHaveDuplicates()
        .allMatch(id -> id.matches("[a-z][A-Za-z]+"));
  }

  @TestFactory
  Stream<DynamicTest> everyOperationSaysAllThatItTakesToUseIt() {
    return operations().stream()
        .map(each -> DynamicTest.dynamicTest(each.name(), () -> assertSaysAll(each)));
  }

  private void assertSaysAll(Documented each) {
    assertThat(each.operation().path("summary").asString("")).as("summary").isNotBlank();
    assertThat(each.operation().path("description").asString("")).as("description").isNotBlank();
    assertThat(each.operation().path("tags").size()).as("tags").isEqualTo(1);
    for (JsonNode parameter : each.parameters()) {
      assertThat(parameter.path("description").asString("")).as("%s", parameter).isNotBlank();
      assertThat(parameter.path("schema").has("type")).as("type of %s", parameter).isTrue();
      assertThat(parameter.has("example") || parameter.has("examples"))
          .as("example of %s", parameter)
          .isTrue();
    }
    JsonNode responses = each.operation().path("responses");
    // httpbin has endpoints that only lead elsewhere.
    assertThat(responses.propertyNames())
        .anyMatch(code -> code.equals("200") || each.isHttpbin() && code.matches("[23]..|default"));
    if (!each.isHttpbin()) {
      assertThat(responses.has("404")).isEqualTo(each.name().matches(".*\\{(id|name|code)}.*"));
    }
    assertThat(responses.has("400"))
        .isEqualTo(each.parameters().stream().anyMatch(p -> in(p).equals("query")));
    responses
        .properties()
        .forEach(response -> {
          JsonNode answer = resolve(response.getValue());
          assertThat(answer.path("headers").propertyNames()).contains("Exchange-Id", "Link");
          boolean empty = each.isHttpbin() && !answer.has("content");
          if (!empty && (!each.name().startsWith("head ") || !response.getKey().equals("200"))) {
            assertHasExamples(answer, !response.getKey().equals("200") && !each.isHttpbin());
          }
        });
  }

  private void assertHasExamples(JsonNode answer, boolean problem) {
    JsonNode content = answer.path("content");
    assertThat(content.size()).as("content of %s", answer).isPositive();
    assertThat(content.has("application/problem+json")).isEqualTo(problem);
    for (Map.Entry<String, JsonNode> type : content.properties()) {
      assertThat(type.getValue().has("schema")).as("schema of %s", type).isTrue();
      assertThat(type.getValue().path("examples").size()).as("examples of %s", type).isPositive();
    }
  }

  @Test
  void everyMemberOfASchemaIsDescribed() {
    for (Map.Entry<String, JsonNode> schema : components("schemas").properties()) {
      for (Map.Entry<String, JsonNode> member : schema.getValue().path("properties").properties()) {
        assertThat(member.getValue().path("description").asString(""))
            .as("%s.%s", schema.getKey(), member.getKey())
            .isNotBlank();
      }
    }
  }

  @Test
  void everyJsonExampleIsOfItsSchemaAndItsModel() {
    Set<String> seen = new TreeSet<>();
    for (Documented each : operations().stream().filter(o -> !o.isHttpbin()).toList()) {
      for (JsonNode response : each.operation().path("responses")) {
        JsonNode json = resolve(response).path("content").path("application/json");
        for (JsonNode example : json.path("examples")) {
          JsonNode value = resolve(example).path("value");
          assertThat(OpenApiSchema.violations(document, json.path("schema"), value)).isEmpty();
          String schema = json.path("schema").path("$ref").asString().replaceAll(".*/", "");
          JavaType model = STRICT.constructType(MODELS.get(schema));
          assertThat((Object) STRICT.convertValue(value, model)).isNotNull();
          seen.add(schema);
        }
      }
    }
    assertThat(seen).isEqualTo(new TreeSet<>(MODELS.keySet()));
  }

  @Test
  void everyProblemExampleIsOfItsSchema() {
    for (JsonNode response : components("responses")) {
      JsonNode json = response.path("content").path("application/problem+json");
      for (JsonNode example : json.path("examples")) {
        assertThat(OpenApiSchema.violations(document, json.path("schema"), example.path("value")))
            .isEmpty();
      }
    }
  }

  /// What the document says of a parameter holds: each value of an enumeration and each bound is
  /// taken, what is beyond is refused.
  @TestFactory
  Stream<DynamicTest> everyParameterTakesWhatTheDocumentSays() {
    return operations().stream()
        .filter(each -> each.name().startsWith("get ") && !each.name().contains("stream"))
        .filter(each -> !ANSWERED_OTHERWISE.contains(each.path()))
        .map(each -> DynamicTest.dynamicTest(each.name(), () -> assertParametersHold(each)));
  }

  private void assertParametersHold(Documented each) {
    for (JsonNode parameter : each.parameters()) {
      String name = parameter.path("name").asString();
      JsonNode schema = parameter.path("schema");
      if (!in(parameter).equals("query")) {
        continue;
      }
      for (JsonNode value : schema.path("enum")) {
        assertThat(String.valueOf(status(each, name, value.asString()))).isIn(taken(each));
      }
      if (schema.path("enum").size() > 1) {
        assertThat(status(each, name, "something-else")).isEqualTo(400);
      }
      for (String bound : List.of("minimum", "maximum")) {
        if (schema.has(bound)) {
          long value = schema.path(bound).asLong();
          long beyond = value + (bound.equals("minimum") ? -1 : 1);
          assertThat(status(each, name, String.valueOf(value))).isEqualTo(200);
          assertThat(status(each, name, String.valueOf(beyond))).isEqualTo(400);
        }
      }
    }
  }

  /// The status codes that say that a parameter was taken. Of httpbin's endpoints some lead
  /// elsewhere or ask for credentials, and some are absent from one of the dialects, or refuse
  /// there what they take in the other.
  private static Set<String> taken(Documented each) {
    if (!each.isHttpbin()) {
      return Set.of("200");
    }
    Set<String> codes = new HashSet<>(Set.of("400", "404"));
    codes.addAll(each.operation().path("responses").propertyNames());
    return codes;
  }

  private int status(Documented each, String parameter, String value) {
    JsonNode exchange = STRICT.readTree(get("/anatomy?format=json").text());
    Map<String, String> ids =
        Map.of(
            "/exchanges/", exchange.path("id").asString(),
            "/connections/", exchange.path("connection").path("id").asString());
    String path = each.path().replace("{path}", "hello");
    for (JsonNode variable : each.parameters()) {
      if (in(variable).equals("path")) {
        String other = variable.path("example").asString();
        String kept =
            ids.entrySet().stream()
                .filter(id -> each.path().startsWith(id.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(other);
        path = path.replace("{" + variable.path("name").asString() + "}", kept);
      }
    }
    return get(path + "?" + parameter + "=" + value).status();
  }

  private RawResponse get(String target) {
    try (RawClient client = RawClient.to(port)) {
      return client.send("GET " + target + " HTTP/1.1\r\nHost: localhost\r\n\r\n").readResponse();
    }
  }

  private static String in(JsonNode parameter) {
    return parameter.path("in").asString();
  }

  private JsonNode components(String kind) {
    return document.path("components").path(kind);
  }

  private JsonNode resolve(JsonNode node) {
    return OpenApiSchema.resolve(document, node);
  }

  private List<Documented> operations() {
    List<Documented> operations = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
      for (Map.Entry<String, JsonNode> member : path.getValue().properties()) {
        if (METHODS.contains(member.getKey())) {
          List<JsonNode> parameters = new ArrayList<>();
          path.getValue().path("parameters").forEach(each -> parameters.add(resolve(each)));
          member.getValue().path("parameters").forEach(each -> parameters.add(resolve(each)));
          operations.add(
              new Documented(member.getKey(), path.getKey(), member.getValue(), parameters));
        }
      }
    }
    return operations;
  }

  private record Documented(
      String method, String path, JsonNode operation, List<JsonNode> parameters) {

    /// Whether it is one of those whose answers have no models, and whose errors are no problems.
    boolean isHttpbin() {
      return operation.path("tags").path(0).asString("").startsWith("httpbin-");
    }

    String name() {
      return method + " " + path;
    }
  }
}
