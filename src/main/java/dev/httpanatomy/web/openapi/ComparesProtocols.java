package dev.httpanatomy.web.openapi;

import dev.httpanatomy.rendering.json.ComparisonModel;
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

/// `GET /lab/tcp-vs-udp`.
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Operation(
    operationId = "compareTcpAndUdp",
    tags = "lab",
    summary = "TCP and UDP, measured",
    description =
        """
        Runs experiments on this machine, over loopback, and tells of each topic what the textbook
        says, what was measured, and why: connection set-up, message boundaries, ordering, a
        receiver slower than the sender, error detection, a closed port, time per message,
        overhead.

        A run takes about a second. There is one at a time; who comes meanwhile is asked to come
        again.
        """)
@Parameter(
    name = "messages",
    in = ParameterIn.QUERY,
    description = "How many messages are sent.",
    example = "100",
    schema =
        @Schema(
            type = "integer",
            format = "int32",
            minimum = "2",
            maximum = "1000",
            defaultValue = "100"))
@Parameter(
    name = "size",
    in = ParameterIn.QUERY,
    description = "How many octets a message has, of which four are its number.",
    example = "64",
    schema =
        @Schema(
            type = "integer",
            format = "int32",
            minimum = "4",
            maximum = "1400",
            defaultValue = "64"))
@Parameter(
    name = "hold",
    in = ParameterIn.QUERY,
    description = "How long the slow receiver rests before it reads, in milliseconds.",
    example = "200",
    schema =
        @Schema(
            type = "integer",
            format = "int32",
            minimum = "10",
            maximum = "1000",
            defaultValue = "200"))
@FormatParameters
@TakesParameters
@ApiResponse(
    responseCode = "200",
    description = "What was found, topic by topic.",
    content = {
      @Content(
          mediaType = MediaType.TEXT_PLAIN_VALUE,
          schema = @Schema(type = "string"),
          examples =
              @ExampleObject(name = "comparison", ref = "#/components/examples/comparison-text")),
      @Content(
          mediaType = MediaType.APPLICATION_JSON_VALUE,
          schema = @Schema(implementation = ComparisonModel.class),
          examples =
              @ExampleObject(name = "comparison", ref = "#/components/examples/comparison-json")),
      @Content(
          mediaType = MediaType.TEXT_HTML_VALUE,
          schema = @Schema(type = "string"),
          examples =
              @ExampleObject(name = "comparison", ref = "#/components/examples/comparison-page"))
    })
@ApiResponse(responseCode = "429", ref = "#/components/responses/LabBusy")
public @interface ComparesProtocols {}
