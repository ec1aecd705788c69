package dev.httpanatomy.web.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springdoc.core.customizers.OpenApiCustomizer;

/// Gives a parameter that may be absent two examples: none first, then its own.
///
/// Swagger UI sends the first example unless told otherwise, and a filter that somebody did not
/// choose would hide what they look for.
final class OptionalParameters implements OpenApiCustomizer {

  @Override
  public void customise(OpenAPI document) {
    document.getPaths().values().stream()
        .flatMap(OptionalParameters::parameters)
        .filter(parameter -> !Boolean.TRUE.equals(parameter.getRequired()))
        .filter(parameter -> parameter.getExample() != null)
        .filter(parameter -> parameter.getSchema().getDefault() == null)
        .forEach(OptionalParameters::offerNone);
  }

  private static void offerNone(Parameter parameter) {
    // springdoc takes the example 1 of a text for a number.
    boolean text = parameter.getSchema().getTypes().contains("string");
    Object example = text ? String.valueOf(parameter.getExample()) : parameter.getExample();
    parameter.setExample(null);
    parameter.addExample("none", new Example().value(""));
    // A name that is a number alone would come first in a browser, whatever stands before it.
    parameter.addExample("such as " + example, new Example().value(example));
  }

  private static Stream<Parameter> parameters(PathItem path) {
    return Stream.concat(
            Stream.ofNullable(path.getParameters()),
            path.readOperations().stream().map(operation -> operation.getParameters()))
        .filter(Objects::nonNull)
        .flatMap(List::stream);
  }
}
