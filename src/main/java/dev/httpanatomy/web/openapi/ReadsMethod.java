package dev.httpanatomy.web.openapi;

import dev.httpanatomy.rendering.json.MethodModel;
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

/// `GET /reference/methods/{name}`.
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Operation(
    operationId = "readMethod",
    tags = "reference",
    summary = "A method",
    description = "What a request method asks for, and whether it is safe and idempotent.")
@Parameter(
    name = "name",
    in = ParameterIn.PATH,
    required = true,
    description = "The method; its case matters.",
    example = "GET",
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
          examples = @ExampleObject(name = "method", ref = "#/components/examples/method-text")),
      @Content(
          mediaType = MediaType.APPLICATION_JSON_VALUE,
          schema = @Schema(implementation = MethodModel.class),
          examples = @ExampleObject(name = "method", ref = "#/components/examples/method-json")),
      @Content(
          mediaType = MediaType.TEXT_HTML_VALUE,
          schema = @Schema(type = "string"),
          examples = @ExampleObject(name = "method", ref = "#/components/examples/method-html"))
    })
public @interface ReadsMethod {}
