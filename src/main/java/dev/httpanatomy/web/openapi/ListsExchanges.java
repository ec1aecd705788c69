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

/// `GET /exchanges`.
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Operation(
    operationId = "listExchanges",
    tags = "exchanges",
    summary = "List exchanges",
    description = "The exchanges that are still held, newest first; of each what shows no secrets.")
@FilterParameters
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
            schema = @Schema(ref = "#/components/schemas/ExchangeList"),
            examples = @ExampleObject(name = "exchanges", ref = "#/components/examples/exchanges")))
public @interface ListsExchanges {}
