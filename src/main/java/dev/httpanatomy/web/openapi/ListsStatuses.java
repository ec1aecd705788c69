package dev.httpanatomy.web.openapi;

import io.swagger.v3.oas.annotations.Operation;
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

/// `GET /reference/statuses`.
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Operation(
    operationId = "listStatuses",
    tags = "reference",
    summary = "List status codes",
    description = "All status codes that are registered, by number.")
@TakesLanguage
@JsonOrHtml
@ApiResponse(
    responseCode = "200",
    description = "The whole list.",
    headers = @Header(name = "Content-Language", ref = "#/components/headers/Content-Language"),
    content = {
      @Content(
          mediaType = MediaType.APPLICATION_JSON_VALUE,
          schema = @Schema(ref = "#/components/schemas/StatusCatalogue"),
          examples = @ExampleObject(name = "statuses", ref = "#/components/examples/statuses")),
      @Content(
          mediaType = MediaType.TEXT_HTML_VALUE,
          schema = @Schema(type = "string"),
          examples = @ExampleObject(name = "statuses", ref = "#/components/examples/statuses-html"))
    })
public @interface ListsStatuses {}
