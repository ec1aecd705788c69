package dev.httpanatomy.web.openapi;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// `GET /layers`.
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Operation(
    operationId = "showOwnLayers",
    tags = "connections",
    summary = "The connection that asks, layer by layer",
    description = "As `GET /connections/{id}/layers`, of the very connection that this comes on.")
@LayersRepresentations
@ApiResponse(responseCode = "503", ref = "#/components/responses/NotRecorded")
@TakesLanguage
public @interface ShowsOwnLayers {}
