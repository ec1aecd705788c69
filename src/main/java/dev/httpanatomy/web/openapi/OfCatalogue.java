package dev.httpanatomy.web.openapi;

import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Is about an entry of a catalogue, as text, JSON or HTML.
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@FormatParameters
@TakesParameters
@ApiResponse(responseCode = "404", ref = "#/components/responses/NotListed")
public @interface OfCatalogue {}
