package dev.httpanatomy.web.openapi;

import dev.httpanatomy.rendering.json.LayersModel;
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

/// Shows layers as text, JSON or HTML.
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Parameter(
    name = "format",
    in = ParameterIn.QUERY,
    description =
        "How to show them. Without this the Accept field decides, and for who accepts anything it"
            + " is text.",
    example = "text",
    schema =
        @Schema(
            type = "string",
            allowableValues = {"text", "json", "html"}))
@Parameter(
    name = "color",
    in = ParameterIn.QUERY,
    description = "`1` colours the text with ANSI codes, for a terminal.",
    example = "1",
    schema = @Schema(type = "string"))
@TakesParameters
@ApiResponse(
    responseCode = "200",
    description = "The five layers, what each adds to the wire, and what is known of each.",
    content = {
      @Content(
          mediaType = MediaType.TEXT_PLAIN_VALUE,
          schema = @Schema(type = "string"),
          examples = @ExampleObject(name = "layers", ref = "#/components/examples/layers-text")),
      @Content(
          mediaType = MediaType.APPLICATION_JSON_VALUE,
          schema = @Schema(implementation = LayersModel.class),
          examples = @ExampleObject(name = "layers", ref = "#/components/examples/layers-json")),
      @Content(
          mediaType = MediaType.TEXT_HTML_VALUE,
          schema = @Schema(type = "string"),
          examples = @ExampleObject(name = "layers", ref = "#/components/examples/layers-html"))
    })
public @interface LayersRepresentations {}
