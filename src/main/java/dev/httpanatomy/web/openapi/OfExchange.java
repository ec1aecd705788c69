package dev.httpanatomy.web.openapi;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Is about the exchange whose id the path holds.
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Parameter(
    name = "id",
    in = ParameterIn.PATH,
    required = true,
    description = "The id of the exchange, as its response's `Exchange-Id` tells it.",
    example = "5kB2xQmA3yV0rT8uW1zC4g",
    schema = @Schema(type = "string"))
@ApiResponse(responseCode = "404", ref = "#/components/responses/ExchangeNotHeld")
public @interface OfExchange {}
