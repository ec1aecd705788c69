package dev.httpanatomy.web.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.TreeMap;
import org.springdoc.core.customizers.OpenApiCustomizer;

/// Paths in the order of their names, responses in that of their status codes: always the same, for
/// who reads the document and for who compares it.
final class ReadingOrder implements OpenApiCustomizer {

  @Override
  public void customise(OpenAPI document) {
    Paths paths = new Paths();
    paths.putAll(new TreeMap<>(document.getPaths()));
    document.setPaths(paths);
    paths.values().stream()
        .flatMap(path -> path.readOperations().stream())
        .forEach(ReadingOrder::sortResponses);
  }

  private static void sortResponses(Operation operation) {
    ApiResponses responses = new ApiResponses();
    responses.putAll(new TreeMap<>(operation.getResponses()));
    operation.setResponses(responses);
  }
}
