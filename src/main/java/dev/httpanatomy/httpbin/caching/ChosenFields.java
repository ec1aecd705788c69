package dev.httpanatomy.httpbin.caching;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.httpanatomy.httpbin.ChosenField;
import dev.httpanatomy.httpbin.Dialect;
import dev.httpanatomy.httpbin.HtmlText;
import dev.httpanatomy.httpbin.HttpbinError;
import dev.httpanatomy.httpbin.Json;
import dev.httpanatomy.httpbin.Parameters;
import dev.httpanatomy.httpbin.Reply;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The fields of a response that a client chose, and the JSON that lists them.
///
/// If its type is chosen as well nothing in it can be markup or script: what would begin a tag is
/// escaped, and a policy keeps a browser from running any of it.
///
/// @param values by name, as they were sent
record ChosenFields(Map<String, List<String>> values) {

  private static final String TYPE = "Content-Type";
  private static final String LENGTH = "Content-Length";
  private static final String JSON = "application/json";
  private static final String JSON_OF_GO = "application/json; charset=utf-8";

  /// @throws HttpbinError 400, for names and values that no response of ours may have
  static ChosenFields of(Parameters query) {
    query.values().forEach((name, values) -> values.forEach(value -> ChosenField.of(name, value)));
    return new ChosenFields(query.values());
  }

  /// Lists all fields of the answer, its own length too: so it is written anew until it is right.
  Reply answerOfHttpbin() {
    Map<String, Object> listed = new TreeMap<>();
    values.forEach((name, all) -> listed.put(name, oneOrList(sameNamed(name).toList())));
    List<String> types = Stream.concat(Stream.of(JSON), sameNamed(TYPE)).toList();
    values.keySet().stream()
        .filter(TYPE::equalsIgnoreCase)
        .forEach(name -> listed.put(name, oneOrList(types)));
    listed.put(TYPE, oneOrList(types));
    byte[] content = new byte[0];
    int length = -1;
    while (content.length != length) {
      length = content.length;
      listed.put(LENGTH, String.valueOf(length));
      String json = Json.write(listed, Dialect.HTTPBIN) + "\n";
      content = (isPlain() ? json : json.replace("<", "\\u003c")).getBytes(UTF_8);
    }
    return withFields(Reply.of(200, JSON, content), true);
  }

  /// Lists the query and the type, which replaces JSON's.
  Reply answerOfGo() {
    Map<String, Object> listed = new TreeMap<>(values);
    String type = type().orElse(JSON_OF_GO);
    if (type().isEmpty()) {
      listed.put(TYPE, List.of(type));
    }
    String json = Json.write(listed, Dialect.GO_HTTPBIN) + "\n";
    return withFields(Reply.text(200, type, isPlain() ? json : HtmlText.escaped(json)), false);
  }

  private Reply withFields(Reply answer, boolean withTypes) {
    Reply reply = isPlain() ? answer : answer.with("Content-Security-Policy", "sandbox");
    for (Map.Entry<String, List<String>> field : values.entrySet()) {
      for (String value : field.getValue()) {
        if (withTypes || !field.getKey().equalsIgnoreCase(TYPE)) {
          reply = reply.with(field.getKey(), value);
        }
      }
    }
    return reply;
  }

  private Stream<String> sameNamed(String name) {
    return values.entrySet().stream()
        .filter(field -> field.getKey().equalsIgnoreCase(name))
        .flatMap(field -> field.getValue().stream());
  }

  private Optional<String> type() {
    return sameNamed(TYPE).findFirst();
  }

  /// Whether all types are such that nothing in the content is run. Behind a comma would be another
  /// type, which browsers prefer.
  private boolean isPlain() {
    return sameNamed(TYPE).noneMatch(type -> type.contains(","))
        && sameNamed(TYPE)
            .map(type -> type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))
            .allMatch(type -> type.equals("text/plain") || type.equals(JSON));
  }

  private static Object oneOrList(List<String> values) {
    return values.size() == 1 ? values.getFirst() : values;
  }
}
