package dev.httpanatomy.web.openapi;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Is about the connection whose id the path holds.
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Parameter(
    name = "id",
    in = ParameterIn.PATH,
    required = true,
    description = "The id of the connection, as the list and each of its exchanges tell it.",
    example = "MzZ3cB3CK97LceEt9wSTcA",
    schema = @Schema(type = "string"))
@ApiResponse(responseCode = "404", ref = "#/components/responses/ConnectionNotHeld")
public @interface OfConnection {}
