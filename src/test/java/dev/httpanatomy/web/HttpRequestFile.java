package dev.httpanatomy.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A file of requests as editors know it: `###` begins a request, `#` a remark, `@name = value`
/// says what `{{name}}` stands for. `??` begins an assertion, which is for other readers.
final class HttpRequestFile {

  private static final String STATUS = "# → ";

  /// A request of the file.
  ///
  /// @param name what stands behind `###`
  /// @param status what it is answered with, by the remark `# → 200`
  record Example(
      String name,
      int status,
      String method,
      String target,
      Map<String, String> fields,
      String content) {

    HttpRequest request() {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(URI.create(target))
              .method(
                  method,
                  content.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(content));
      fields.forEach(request::header);
      return request.build();
    }
  }

  private HttpRequestFile() {}

  /// The requests of a file, with some of its variables having other values.
  static List<Example> read(Path file, Map<String, String> values) throws IOException {
    List<Example> examples = new ArrayList<>();
    String[] parts = Files.readString(file).split("(?m)^### *");
    Map<String, String> variables = variables(parts[0]);
    values.forEach(variables::replace);
    for (int i = 1; i < parts.length; i++) {
      examples.add(example(substitute(parts[i], variables)));
    }
    return examples;
  }

  private static Example example(String part) {
    List<String> lines = part.lines().filter(line -> !line.startsWith("?? ")).toList();
    int status = -1;
    int at = 1;
    while (lines.get(at).startsWith("#")) {
      if (lines.get(at).startsWith(STATUS)) {
        status = Integer.parseInt(lines.get(at).substring(STATUS.length()).strip());
      }
      at++;
    }
    String[] start = lines.get(at++).split(" ", 2);
    Map<String, String> fields = new HashMap<>();
    while (at < lines.size() && !lines.get(at).isBlank()) {
      String[] field = lines.get(at++).split(": *", 2);
      fields.put(field[0], field[1]);
    }
    String content = String.join("\n", lines.subList(Math.min(at + 1, lines.size()), lines.size()));
    return new Example(lines.getFirst(), status, start[0], start[1], fields, content);
  }

  private static Map<String, String> variables(String head) {
    Map<String, String> variables = new HashMap<>();
    head.lines()
        .filter(line -> line.startsWith("@"))
        .map(line -> line.substring(1).split(" *= *", 2))
        .forEach(variable -> variables.put(variable[0], variable[1]));
    return variables;
  }

  private static String substitute(String text, Map<String, String> variables) {
    String substituted = text;
    for (Map.Entry<String, String> variable : variables.entrySet()) {
      substituted = substituted.replace("{{" + variable.getKey() + "}}", variable.getValue());
    }
    return substituted;
  }
}
