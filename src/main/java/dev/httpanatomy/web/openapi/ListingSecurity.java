package dev.httpanatomy.web.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.List;
import java.util.Map;
import org.springdoc.core.customizers.OpenApiCustomizer;

/// An operation that may answer with 401 takes the token, and on this machine needs none.
final class ListingSecurity implements OpenApiCustomizer {

  private static final String IN_FIELD = "token";
  private static final String IN_QUERY = "token-in-query";

  static Map<String, SecurityScheme> schemes() {
    return Map.of(
        IN_FIELD,
        new SecurityScheme()
            .type(SecurityScheme.Type.HTTP)
            .scheme("bearer")
            .description("The token that the log shows at start, or the configured one."),
        IN_QUERY,
        new SecurityScheme()
            .type(SecurityScheme.Type.APIKEY)
            .in(SecurityScheme.In.QUERY)
            .name("token")
            .description("The same token, for a link."));
  }

  @Override
  public void customise(OpenAPI document) {
    document.getPaths().values().stream()
        .flatMap(path -> path.readOperations().stream())
        .filter(operation -> operation.getResponses().containsKey("401"))
        .forEach(ListingSecurity::secure);
  }

  private static void secure(Operation operation) {
    operation.setSecurity(
        List.of(
            new SecurityRequirement(),
            new SecurityRequirement().addList(IN_FIELD),
            new SecurityRequirement().addList(IN_QUERY)));
  }
}
