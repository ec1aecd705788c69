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

/// `GET /findings`.
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Operation(
    operationId = "listRules",
    tags = "reference",
    summary = "List rules",
    description = "All that can be found in a message, in the order in which a message shows it.")
@JsonOrHtml
@ApiResponse(
    responseCode = "200",
    description = "The whole list.",
    headers = @Header(name = "Content-Language", ref = "#/components/headers/Content-Language"),
    content = {
      @Content(
          mediaType = MediaType.APPLICATION_JSON_VALUE,
          schema = @Schema(ref = "#/components/schemas/RuleCatalogue"),
          examples = @ExampleObject(name = "rules", ref = "#/components/examples/rules")),
      @Content(
          mediaType = MediaType.TEXT_HTML_VALUE,
          schema = @Schema(type = "string"),
          examples = @ExampleObject(name = "rules", ref = "#/components/examples/rules-html"))
    })
@TakesLanguage
public @interface ListsRules {}
