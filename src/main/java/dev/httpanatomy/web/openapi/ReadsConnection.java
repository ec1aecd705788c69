package dev.httpanatomy.web.openapi;

import dev.httpanatomy.rendering.json.ConnectionModel;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.http.MediaType;

/// `GET /connections/{id}`.
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Operation(
    operationId = "readConnection",
    tags = "connections",
    summary = "What happened on a connection",
    description = "Its events, named after socket calls and timed, and its exchanges.")
@OfConnection
@JsonOnly
@ApiResponse(
    responseCode = "200",
    description = "The connection.",
    content =
        @Content(
            mediaType = MediaType.APPLICATION_JSON_VALUE,
            schema = @Schema(implementation = ConnectionModel.class),
            examples =
                @ExampleObject(name = "connection", ref = "#/components/examples/connection")))
public @interface ReadsConnection {}
