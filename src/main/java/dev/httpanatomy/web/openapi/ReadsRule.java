package dev.httpanatomy.web.openapi;

import dev.httpanatomy.rendering.json.RuleModel;
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

/// `GET /findings/{id}`.
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Operation(
    operationId = "readRule",
    tags = "reference",
    summary = "A rule",
    description =
        "A rule by which messages are checked: what is the case, why it matters, and what to do.")
@Parameter(
    name = "id",
    in = ParameterIn.PATH,
    required = true,
    description = "The id of the rule, as each finding tells it.",
    example = "space-before-colon",
    schema = @Schema(type = "string"))
@OfCatalogue
@ApiResponse(
    responseCode = "200",
    description = "The entry.",
    headers = @Header(name = "Content-Language", ref = "#/components/headers/Content-Language"),
    content = {
      @Content(
          mediaType = MediaType.TEXT_PLAIN_VALUE,
          schema = @Schema(type = "string"),
          examples = @ExampleObject(name = "rule", ref = "#/components/examples/rule-text")),
      @Content(
          mediaType = MediaType.APPLICATION_JSON_VALUE,
          schema = @Schema(implementation = RuleModel.class),
          examples = @ExampleObject(name = "rule", ref = "#/components/examples/rule-json")),
      @Content(
          mediaType = MediaType.TEXT_HTML_VALUE,
          schema = @Schema(type = "string"),
          examples = @ExampleObject(name = "rule", ref = "#/components/examples/rule-html"))
    })
@TakesLanguage
public @interface ReadsRule {}
