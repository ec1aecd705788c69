package dev.httpanatomy.web.openapi;

import dev.httpanatomy.rendering.json.DissectionModel;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.http.MediaType;

/// `POST /dissect`.
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Operation(
    operationId = "dissect",
    tags = "dissect",
    summary = "Dissect octets",
    description =
        """
        Takes the octets of the content apart, whatever they are: any octets give 200 and a tree
        that covers each of them. Several messages, one after the other, are several entries.

        The Content-Type makes no difference. As `message/http` this page has a text area for the
        octets; it ends lines with LF once the text is edited, and the findings say so.
        """,
    requestBody =
        @RequestBody(
            required = true,
            description = "The octets; 256 KiB at the most, unless configured otherwise.",
            content = {
              @Content(
                  mediaType = "message/http",
                  schema = @Schema(type = "string"),
                  examples =
                      @ExampleObject(
                          name = "a space before the colon",
                          ref = "#/components/examples/dissect")),
              @Content(
                  mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
                  schema = @Schema(type = "string", format = "binary"),
                  examples =
                      @ExampleObject(
                          name = "a space before the colon",
                          ref = "#/components/examples/dissect"))
            }))
@Parameter(
    name = "protocol",
    in = ParameterIn.QUERY,
    description = "What to read the octets as.",
    example = "http/1.1",
    schema = @Schema(type = "string", allowableValues = "http/1.1", defaultValue = "http/1.1"))
@Parameter(
    name = "kind",
    in = ParameterIn.QUERY,
    description = "Which way the octets went; `auto` tells by their first line.",
    example = "auto",
    schema =
        @Schema(
            type = "string",
            allowableValues = {"auto", "request", "response"},
            defaultValue = "auto"))
@Parameter(
    name = "method",
    in = ParameterIn.QUERY,
    description =
        "Of responses: the method of the request that they answer, for the answer to HEAD has no"
            + " body.",
    example = "GET",
    schema = @Schema(type = "string", defaultValue = "GET"))
@TakesParameters
@JsonOnly
@ApiResponse(
    responseCode = "200",
    description = "The tree of each message, and what is to be said of them.",
    content =
        @Content(
            mediaType = MediaType.APPLICATION_JSON_VALUE,
            schema = @Schema(implementation = DissectionModel.class),
            examples =
                @ExampleObject(
                    name = "a space before the colon",
                    ref = "#/components/examples/dissection")))
@ApiResponse(responseCode = "413", ref = "#/components/responses/ContentTooLarge")
@ApiResponse(responseCode = "503", ref = "#/components/responses/Busy")
@TakesLanguage
public @interface DissectsOctets {}
