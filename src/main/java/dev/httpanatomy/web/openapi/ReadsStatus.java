package dev.httpanatomy.web.openapi;

import dev.httpanatomy.rendering.json.StatusModel;
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

/// `GET /reference/statuses/{code}`.
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Operation(
    operationId = "readStatus",
    tags = "reference",
    summary = "A status code",
    description = "What a status code tells, and what its class does.")
@Parameter(
    name = "code",
    in = ParameterIn.PATH,
    required = true,
    description = "The status code.",
    example = "404",
    schema = @Schema(type = "integer"))
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
          examples = @ExampleObject(name = "status", ref = "#/components/examples/status-text")),
      @Content(
          mediaType = MediaType.APPLICATION_JSON_VALUE,
          schema = @Schema(implementation = StatusModel.class),
          examples = @ExampleObject(name = "status", ref = "#/components/examples/status-json")),
      @Content(
          mediaType = MediaType.TEXT_HTML_VALUE,
          schema = @Schema(type = "string"),
          examples = @ExampleObject(name = "status", ref = "#/components/examples/status-html"))
    })
public @interface ReadsStatus {}
