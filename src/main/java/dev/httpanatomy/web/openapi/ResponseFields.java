package dev.httpanatomy.web.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.List;
import java.util.Map;
import org.springdoc.core.customizers.OpenApiCustomizer;

/// The header fields of ours: those that every response carries, and those that some do.
final class ResponseFields implements OpenApiCustomizer {

  private static final List<String> EVERYWHERE = List.of("Exchange-Id", "Link");

  static Map<String, Header> headers() {
    return Map.of(
        "Exchange-Id",
        header(
            "The id of this very exchange, which is all that it takes to read it.",
            "5kB2xQmA3yV0rT8uW1zC4g"),
        "Link",
        header(
            "Where the anatomy of this very exchange is.",
            "</exchanges/5kB2xQmA3yV0rT8uW1zC4g>; rel=\"describedby\""),
        "Content-Language",
        header("The language that the words are in, as a BCP 47 tag.", "en"),
        "Held-Octets",
        header(
            "Which octets the content holds, and of how many in all, as `0-127/128`; several"
                + " ranges are separated by commas, `-/n` is none of n.",
            "0-127/128"));
  }

  @Override
  public void customise(OpenAPI document) {
    document.getComponents().getResponses().values().forEach(ResponseFields::add);
    document.getPaths().values().stream()
        .flatMap(path -> path.readOperations().stream())
        .flatMap(operation -> operation.getResponses().values().stream())
        .filter(response -> response.get$ref() == null)
        .forEach(ResponseFields::add);
  }

  private static void add(ApiResponse response) {
    if (response.getHeaders() != null) {
      // A reference says all: what springdoc says besides it would be ignored.
      response.getHeaders().values().stream()
          .filter(header -> header.get$ref() != null)
          .forEach(header -> header.setStyle(null));
    }
    for (String name : EVERYWHERE) {
      response.addHeaderObject(name, new Header().$ref("#/components/headers/" + name));
    }
  }

  private static Header header(String description, String example) {
    return new Header().description(description).schema(new StringSchema()).example(example);
  }
}
