package dev.httpanatomy.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/// Holds a value against a schema of our document, as far as our schemas go: types, members that
/// are there or must be, items.
final class OpenApiSchema {

  private OpenApiSchema() {}

  /// The node that a reference refers to, or the node itself.
  static JsonNode resolve(JsonNode document, JsonNode node) {
    return node.has("$ref") ? document.at(node.path("$ref").asString().substring(1)) : node;
  }

  static List<String> violations(JsonNode document, JsonNode schema, JsonNode value) {
    List<String> violations = new ArrayList<>();
    check(document, resolve(document, schema), value, "", violations);
    return violations;
  }

  private static void check(
      JsonNode document, JsonNode schema, JsonNode value, String at, List<String> violations) {
    Set<String> types = new TreeSet<>();
    JsonNode type = schema.path("type");
    (type.isArray() ? type.values() : List.of(type)).forEach(each -> types.add(each.asString("")));
    if (!types.contains(typeOf(value)) && !types.equals(Set.of(""))) {
      violations.add(at + " is " + typeOf(value) + ", not " + types);
    }
    for (JsonNode required : schema.path("required")) {
      if (!value.has(required.asString())) {
        violations.add(at + " lacks " + required.asString());
      }
    }
    for (Map.Entry<String, JsonNode> member : value.properties()) {
      JsonNode properties = schema.path("properties");
      String path = at + "/" + member.getKey();
      if (properties.has(member.getKey())) {
        JsonNode of = resolve(document, properties.path(member.getKey()));
        check(document, of, member.getValue(), path, violations);
      } else if (!schema.has("additionalProperties")) {
        violations.add(path + " is in no schema");
      }
    }
    if (value.isArray()) {
      for (int i = 0; i < value.size(); i++) {
        JsonNode items = resolve(document, schema.path("items"));
        check(document, items, value.get(i), at + "/" + i, violations);
      }
    }
  }

  private static String typeOf(JsonNode value) {
    return switch (value.getNodeType()) {
      case ARRAY -> "array";
      case BOOLEAN -> "boolean";
      case NULL -> "null";
      case NUMBER -> value.isIntegralNumber() ? "integer" : "number";
      case OBJECT -> "object";
      default -> "string";
    };
  }
}
