package dev.httpanatomy.web.openapi;

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

/// `GET /exchanges/stream`.
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Operation(
    operationId = "watchExchanges",
    tags = "exchanges",
    summary = "Watch exchanges live",
    description =
        """
        Tells of each exchange as it ends, as server-sent events: `event: exchange` with its
        summary, the same as in the list; `event: missed` with a number for who reads too slowly.

        The answer has no end, and this page shows it only when it has one. Use `curl -N`, or
        `EventSource` in a page of the same origin.
        """)
@FilterParameters
@TakesParameters
@NeedsListingAccess
@ApiResponse(
    responseCode = "200",
    description = "The events, for as long as the client stays.",
    content =
        @Content(
            mediaType = MediaType.TEXT_EVENT_STREAM_VALUE,
            schema = @Schema(type = "string"),
            examples = @ExampleObject(name = "events", ref = "#/components/examples/events")))
@ApiResponse(responseCode = "429", ref = "#/components/responses/TooManyStreams")
public @interface WatchesExchanges {}
