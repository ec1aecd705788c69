package dev.httpanatomy.httpbin.fuzz;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// An operation of the httpbin family. What the OpenAPI document says that there is, is tried.
///
/// @param method its method, in capitals
/// @param path its path, with `{name}` where a parameter stands
/// @param parameters its parameters in the path and the query
record Operation(String method, String path, List<Parameter> parameters) {

  static final Parameter DIALECT = new Parameter("dialect", "query", "httpbin");

  private static final Path FILES = Path.of("src/main/resources/openapi/httpbin");
  private static final Path SHARED = FILES.resolve("shared.yaml");
  private static final Set<String> METHODS =
      Set.of("get", "head", "post", "put", "patch", "delete", "options", "trace");

  /// A parameter of an operation.
  ///
  /// @param in `path` or `query`
  /// @param example a value that it takes
  record Parameter(String name, String in, String example) {}

  /// All operations of all families, in an order that stays the same.
  static List<Operation> all() throws IOException {
    JsonNode shared = read(SHARED);
    List<Operation> operations = new ArrayList<>();
    try (Stream<Path> files = Files.list(FILES)) {
      for (Path file : files.sorted().toList()) {
        for (Map.Entry<String, JsonNode> path : read(file).path("paths").properties()) {
          addOperations(operations, path.getKey(), path.getValue(), shared);
        }
      }
    }
    return operations;
  }

  private static JsonNode read(Path file) throws IOException {
    try (Reader reader = Files.newBufferedReader(file)) {
      return JsonMapper.shared().valueToTree(new Yaml().load(reader));
    }
  }

  private static void addOperations(
      List<Operation> operations, String path, JsonNode item, JsonNode shared) {
    for (Map.Entry<String, JsonNode> member : item.properties()) {
      if (METHODS.contains(member.getKey())) {
        List<Parameter> parameters = new ArrayList<>(List.of(DIALECT));
        for (JsonNode owner : List.of(item, member.getValue())) {
          owner.path("parameters").forEach(each -> parameters.add(parameter(each, shared)));
        }
        List<String> methods = new ArrayList<>(List.of(member.getKey()));
        member.getValue().path("x-also").forEach(also -> methods.add(also.asString()));
        for (String method : methods) {
          operations.add(
              new Operation(method.toUpperCase(Locale.ROOT), path, List.copyOf(parameters)));
        }
      }
    }
  }

  private static Parameter parameter(JsonNode node, JsonNode shared) {
    String reference = node.path("$ref").asString("");
    JsonNode parameter = reference.isEmpty() ? node : shared.at(reference.substring(1));
    JsonNode example = parameter.path("example");
    return new Parameter(
        parameter.path("name").asString(),
        parameter.path("in").asString(),
        example.isValueNode() ? example.asString() : "1");
  }

  boolean takesContent() {
    return Set.of("POST", "PUT", "PATCH").contains(method);
  }
}
