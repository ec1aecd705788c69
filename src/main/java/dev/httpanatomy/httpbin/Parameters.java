package dev.httpanatomy.httpbin;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Names with one value or several, in the order in which they came: a query, a form, files.
///
/// @param values the values by name; no list is empty
public record Parameters(Map<String, List<String>> values) {

  /// None.
  public static final Parameters NONE = new Parameters(Map.of());

  /// Reads `application/x-www-form-urlencoded` octets. Any text is such: what is no valid percent
  /// encoding stands for itself.
  ///
  /// @param text each character an octet
  public static Parameters parse(String text) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (String pair : text.split("&")) {
      if (!pair.isEmpty()) {
        int equals = pair.indexOf('=');
        String name = decode(equals < 0 ? pair : pair.substring(0, equals));
        String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
        values.computeIfAbsent(name, each -> new ArrayList<>()).add(value);
      }
    }
    return new Parameters(values);
  }

  private static String decode(String text) {
    return new String(PercentEncoding.decode(text.replace('+', ' ')), UTF_8);
  }

  /// Whether there is a value of this name, be it empty.
  public boolean has(String name) {
    return values.containsKey(name);
  }

  /// The first value of this name, be it empty.
  public Optional<String> first(String name) {
    return Optional.ofNullable(values.get(name)).map(List::getFirst);
  }

  /// All but those of this name.
  Parameters without(String name) {
    Map<String, List<String>> others = new LinkedHashMap<>(values);
    others.remove(name);
    return new Parameters(others);
  }

  /// As the dialect shows it: go-httpbin always lists, httpbin only where there are several.
  public Map<String, Object> in(Dialect dialect) {
    Map<String, Object> shown = new TreeMap<>();
    values.forEach(
        (name, all) -> shown.put(name, dialect.isGo() || all.size() > 1 ? all : all.getFirst()));
    return shown;
  }
}
