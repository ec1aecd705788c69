package dev.httpanatomy.web.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.PathParameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springdoc.core.customizers.OpenApiCustomizer;

/// Makes of `ANY /anatomy/**` what the document can hold: a path for each depth that it can name,
/// and an operation for each method, which share all but their names.
final class AnatomyMethods implements OpenApiCustomizer {

  private static final String ROOT = "/anatomy";
  private static final String BELOW = "/anatomy/{path}";
  private static final String RESPONSE = "Anatomy";
  private static final String RESPONSE_TO_HEAD = "AnatomyWithoutContent";
  private static final Set<HttpMethod> WITH_CONTENT =
      Set.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH);

  @Override
  public void customise(OpenAPI document) {
    Map<String, PathItem> paths = document.getPaths();
    Operation shown = Objects.requireNonNull(paths.get(ROOT), ROOT).getGet();
    List<Parameter> parameters = shown.getParameters();
    ApiResponse anatomy = shown.getResponses().get("200");
    document
        .getComponents()
        .addResponses(RESPONSE, anatomy)
        .addResponses(
            RESPONSE_TO_HEAD,
            new ApiResponse().description("The header fields that the anatomy would come with."));

    paths.remove(ROOT + "/**");
    paths.put(
        ROOT,
        new PathItem()
            .parameters(parameters)
            .get(operation(shown, HttpMethod.GET, shown.getOperationId())));

    List<Parameter> andPath = new ArrayList<>(List.of(path()));
    andPath.addAll(parameters);
    PathItem below = new PathItem().parameters(andPath);
    for (HttpMethod method : HttpMethod.values()) {
      below.operation(method, operation(shown, method, "showAnatomyOf" + titleCase(method)));
    }
    paths.put(BELOW, below);
  }

  private static Operation operation(Operation shown, HttpMethod method, String id) {
    ApiResponses responses = new ApiResponses();
    responses.putAll(shown.getResponses());
    String response = method == HttpMethod.HEAD ? RESPONSE_TO_HEAD : RESPONSE;
    responses.put("200", new ApiResponse().$ref("#/components/responses/" + response));
    boolean first = id.equals(shown.getOperationId());
    return new Operation()
        .operationId(id)
        .tags(shown.getTags())
        .summary(first ? shown.getSummary() : "The anatomy of this very " + method + " exchange")
        .description(first ? shown.getDescription() : "As `GET /anatomy`.")
        .requestBody(WITH_CONTENT.contains(method) ? content() : null)
        .responses(responses);
  }

  private static Parameter path() {
    return new PathParameter()
        .name("path")
        .required(true)
        .description(
            "Whatever you like. It may have more segments, though not from here: a slash within a"
                + " parameter is sent as `%2F`, and shown as that.")
        .schema(new StringSchema())
        .example("hello");
  }

  private static RequestBody content() {
    return new RequestBody()
        .description("Whatever you like; 16 MiB at the most, unless configured otherwise.")
        .content(
            new Content()
                .addMediaType(
                    "text/plain",
                    new MediaType()
                        .schema(new StringSchema())
                        .addExamples("text", new Example().value("Hello, Ada")))
                .addMediaType(
                    "application/json",
                    new MediaType()
                        .schema(new ObjectSchema())
                        .addExamples("object", new Example().value(Map.of("name", "Ada"))))
                .addMediaType(
                    "application/octet-stream",
                    new MediaType()
                        .schema(new StringSchema().format("binary"))
                        .addExamples("text", new Example().value("Hello, Ada"))));
  }

  private static String titleCase(HttpMethod method) {
    return method.name().charAt(0) + method.name().substring(1).toLowerCase(Locale.ROOT);
  }
}
