package dev.httpanatomy.httpbin;

import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.Yaml;

/// Adds the httpbin endpoints to the OpenAPI document: a file a family, in `openapi/httpbin/`.
///
/// A file has `tags` and `paths` as the OpenAPI Specification defines them. An operation may have
/// `x-also`: other methods that it is documented for. Each gets the parameter `dialect` and, as its
/// answer to what can't be, the response 400.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
@ConditionalOnBooleanProperty(name = "anatomy.httpbin.enabled", matchIfMissing = true)
final class HttpbinDocument implements OpenApiCustomizer {

  private static final String FILES = "classpath:openapi/httpbin/*.yaml";
  private static final String ALSO = "x-also";
  private static final String SHARED = "shared.yaml";

  private final HttpbinProperties properties;

  HttpbinDocument(HttpbinProperties properties) {
    this.properties = properties;
  }

  @Override
  public void customise(OpenAPI document) {
    try {
      Resource[] files = new PathMatchingResourcePatternResolver().getResources(FILES);
      Arrays.sort(files, Comparator.comparing(Resource::getFilename));
      for (Resource file : files) {
        add(read(file), document, SHARED.equals(file.getFilename()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static OpenAPI read(Resource file) throws IOException {
    try (InputStream in = file.getInputStream()) {
      return Json31.mapper().convertValue(new Yaml().load(in), OpenAPI.class);
    }
  }

  private void add(OpenAPI family, OpenAPI document, boolean shared) {
    if (shared) {
      family.getComponents().getParameters().forEach(document.getComponents()::addParameters);
      family.getComponents().getResponses().forEach(document.getComponents()::addResponses);
      return;
    }
    document.getTags().addAll(family.getTags());
    family
        .getPaths()
        .forEach((path, item) -> {
          item.readOperationsMap()
              .forEach((method, operation) -> {
                complete(operation);
                alsoFor(operation, item);
              });
          document.getPaths().addPathItem(properties.prefix() + path, item);
        });
  }

  private static void complete(Operation operation) {
    operation.addParametersItem(new Parameter().$ref("#/components/parameters/HttpbinDialect"));
    operation
        .getResponses()
        .addApiResponse("400", new ApiResponse().$ref("#/components/responses/HttpbinError"));
  }

  private static void alsoFor(Operation operation, PathItem item) {
    List<Object> methods = new ArrayList<>();
    if (operation.getExtensions() != null
        && operation.getExtensions().remove(ALSO) instanceof List<?> named) {
      methods.addAll(named);
    }
    for (Object each : methods) {
      String name = Objects.toString(each);
      item.operation(
          HttpMethod.valueOf(name.toUpperCase(Locale.ROOT)),
          new Operation()
              .operationId(
                  operation.getOperationId()
                      + "By"
                      + name.substring(0, 1).toUpperCase(Locale.ROOT)
                      + name.substring(1))
              .tags(operation.getTags())
              .summary(operation.getSummary())
              .description(operation.getDescription())
              .parameters(operation.getParameters())
              .responses(operation.getResponses()));
    }
  }
}
