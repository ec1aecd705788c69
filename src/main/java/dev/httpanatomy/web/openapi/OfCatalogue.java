package dev.httpanatomy.web.openapi;

import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Is about an entry of a catalogue, as text or as JSON.
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@TextOrJsonParameters
@TakesParameters
@ApiResponse(responseCode = "404", ref = "#/components/responses/NotListed")
public @interface OfCatalogue {}
