package dev.httpanatomy.web.openapi;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.swagger.v3.oas.models.examples.Example;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.json.JsonMapper;

/// The examples: what the service really answered, a file each in `openapi/examples`.
///
/// A file's name without its extension is the example's name in the document.
final class Examples {

  private static final String FILES = "classpath:openapi/examples/*.*";

  private Examples() {}

  static Map<String, Example> read(JsonMapper json) {
    Map<String, Example> examples = new TreeMap<>();
    try {
      for (Resource file : new PathMatchingResourcePatternResolver().getResources(FILES)) {
        String name = String.valueOf(file.getFilename());
        String text = file.getContentAsString(UTF_8);
        // An example in JSON is a part of the document, not a string in it.
        Object value = name.endsWith(".json") ? json.readValue(text, Object.class) : text;
        examples.put(name.substring(0, name.lastIndexOf('.')), new Example().value(value));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return examples;
  }
}
