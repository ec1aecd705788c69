package dev.httpanatomy.web.openapi;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.http.MediaType;

/// `GET /connections/{id}/diagram`.
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Operation(
    operationId = "drawConnection",
    tags = "connections",
    summary = "A connection as a diagram",
    description =
        "What happened, from the events that were recorded: a ladder, Mermaid, or the conversation"
            + " in turns as text and as a dump.")
@Parameter(
    name = "format",
    in = ParameterIn.QUERY,
    description =
        "How to draw it. Without this the Accept field decides, and for who accepts anything it is"
            + " text.",
    example = "text",
    schema =
        @Schema(
            type = "string",
            allowableValues = {"text", "mermaid", "follow"}))
@OfConnection
@TakesParameters
@ApiResponse(
    responseCode = "200",
    description = "The diagram.",
    content = {
      @Content(
          mediaType = MediaType.TEXT_PLAIN_VALUE,
          schema = @Schema(type = "string"),
          examples = @ExampleObject(name = "ladder", ref = "#/components/examples/ladder")),
      @Content(
          mediaType = "text/vnd.mermaid",
          schema = @Schema(type = "string"),
          examples = @ExampleObject(name = "mermaid", ref = "#/components/examples/mermaid"))
    })
@TakesLanguage
public @interface DrawsConnection {}
