package dev.httpanatomy.web.openapi;

import dev.httpanatomy.rendering.json.ExchangeModel;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.http.MediaType;

/// Shows an exchange as text, JSON or HTML.
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@FormatParameters
@TakesParameters
@ApiResponse(
    responseCode = "200",
    description = "The anatomy: the request, the response, and what is to be said of them.",
    content = {
      @Content(
          mediaType = MediaType.TEXT_PLAIN_VALUE,
          schema = @Schema(type = "string"),
          examples =
              @ExampleObject(name = "exchange", ref = "#/components/examples/exchange-text")),
      @Content(
          mediaType = MediaType.APPLICATION_JSON_VALUE,
          schema = @Schema(implementation = ExchangeModel.class),
          examples =
              @ExampleObject(name = "exchange", ref = "#/components/examples/exchange-json")),
      @Content(
          mediaType = MediaType.TEXT_HTML_VALUE,
          schema = @Schema(type = "string"),
          examples = @ExampleObject(name = "exchange", ref = "#/components/examples/exchange-html"))
    })
public @interface AnatomyRepresentations {}
