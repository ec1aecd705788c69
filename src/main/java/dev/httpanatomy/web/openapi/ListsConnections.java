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

/// `GET /connections`.
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Operation(
    operationId = "listConnections",
    tags = "connections",
    summary = "List connections",
    description = "The connections that are still held, newest first.")
@Parameter(
    name = "client",
    in = ParameterIn.QUERY,
    description = "Only connections of this peer, as `address:port`.",
    example = "127.0.0.1:54122",
    schema = @Schema(type = "string"))
@Parameter(
    name = "listener",
    in = ParameterIn.QUERY,
    description = "Only what came in at the listener of this name.",
    example = "http",
    schema = @Schema(type = "string"))
@PagingParameters
@TakesParameters
@NeedsListingAccess
@JsonOnly
@ApiResponse(
    responseCode = "200",
    description = "A part of the list.",
    content =
        @Content(
            mediaType = MediaType.APPLICATION_JSON_VALUE,
            schema = @Schema(ref = "#/components/schemas/ConnectionList"),
            examples =
                @ExampleObject(name = "connections", ref = "#/components/examples/connections")))
public @interface ListsConnections {}
