package dev.httpanatomy.web.openapi;

import dev.httpanatomy.rendering.json.ReferenceModel;
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

/// `GET /reference`.
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Operation(
    operationId = "listReference",
    tags = "reference",
    summary = "What can be looked up",
    description = "The lists of the reference: where each is, and how many entries it has.")
@TakesLanguage
@FormatParameters
@TakesParameters
@ApiResponse(
    responseCode = "200",
    description = "The lists.",
    headers = @Header(name = "Content-Language", ref = "#/components/headers/Content-Language"),
    content = {
      @Content(
          mediaType = MediaType.TEXT_PLAIN_VALUE,
          schema = @Schema(type = "string"),
          examples = @ExampleObject(name = "lists", ref = "#/components/examples/reference-text")),
      @Content(
          mediaType = MediaType.APPLICATION_JSON_VALUE,
          schema = @Schema(implementation = ReferenceModel.class),
          examples = @ExampleObject(name = "lists", ref = "#/components/examples/reference-json")),
      @Content(
          mediaType = MediaType.TEXT_HTML_VALUE,
          schema = @Schema(type = "string"),
          examples = @ExampleObject(name = "lists", ref = "#/components/examples/reference-html"))
    })
public @interface ListsReference {}
