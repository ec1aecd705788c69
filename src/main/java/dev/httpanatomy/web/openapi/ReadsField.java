package dev.httpanatomy.web.openapi;

import dev.httpanatomy.rendering.json.FieldModel;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.http.MediaType;

/// `GET /reference/headers/{name}`.
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Operation(
    operationId = "readField",
    tags = "reference",
    summary = "A field name",
    description =
        "What a field tells, in which messages, how far it travels, and where that is specified.")
@Parameter(
    name = "name",
    in = ParameterIn.PATH,
    required = true,
    description = "The field name, in any case.",
    example = "Content-Length",
    schema = @Schema(type = "string"))
@TakesLanguage
@OfCatalogue
@ApiResponse(
    responseCode = "200",
    description = "The entry.",
    headers = @Header(name = "Content-Language", ref = "#/components/headers/Content-Language"),
    content = {
      @Content(
          mediaType = MediaType.TEXT_PLAIN_VALUE,
          schema = @Schema(type = "string"),
          examples = @ExampleObject(name = "field", ref = "#/components/examples/field-text")),
      @Content(
          mediaType = MediaType.APPLICATION_JSON_VALUE,
          schema = @Schema(implementation = FieldModel.class),
          examples = @ExampleObject(name = "field", ref = "#/components/examples/field-json")),
      @Content(
          mediaType = MediaType.TEXT_HTML_VALUE,
          schema = @Schema(type = "string"),
          examples = @ExampleObject(name = "field", ref = "#/components/examples/field-html"))
    })
public @interface ReadsField {}
