package dev.httpanatomy.web.openapi;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// `GET /exchanges/{id}`.
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Operation(
    operationId = "readExchange",
    tags = "exchanges",
    summary = "The anatomy of an exchange",
    description = "Both directions, octet by octet. The id is all that it takes to read it.")
@OfExchange
@AnatomyRepresentations
@ApiResponse(responseCode = "503", ref = "#/components/responses/Busy")
@TakesLanguage
public @interface ReadsExchange {}
