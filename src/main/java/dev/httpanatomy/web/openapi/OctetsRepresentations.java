package dev.httpanatomy.web.openapi;

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

/// Shows octets exactly as they passed, or a dump of them.
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Parameter(
    name = "format",
    in = ParameterIn.QUERY,
    description = "The octets themselves, or a dump of them in hexadecimal digits.",
    example = "octets",
    schema =
        @Schema(
            type = "string",
            allowableValues = {"octets", "hex"},
            defaultValue = "octets"))
@TakesParameters
@ApiResponse(
    responseCode = "200",
    description = "What is still held of the octets.",
    headers = @Header(name = "Held-Octets", ref = "#/components/headers/Held-Octets"),
    content = {
      @Content(
          mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
          schema = @Schema(type = "string", format = "binary"),
          examples = @ExampleObject(name = "octets", ref = "#/components/examples/octets")),
      @Content(
          mediaType = MediaType.TEXT_PLAIN_VALUE,
          schema = @Schema(type = "string"),
          examples = @ExampleObject(name = "hex", ref = "#/components/examples/octets-hex"))
    })
public @interface OctetsRepresentations {}
