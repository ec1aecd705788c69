package dev.httpanatomy.web.openapi;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// `ANY /anatomy/**`; [AnatomyMethods] makes one operation a method of it.
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Operation(
    operationId = "showAnatomy",
    tags = "anatomy",
    summary = "The anatomy of this very exchange",
    description =
        """
        Shows the request that asks, octet by octet, and then the response, whose head has left by
        the time it is shown. Any method will do, with or without content, on any path below
        `/anatomy`.

        What a browser or this page sends is what they make of it: for spellings that they don't
        let through, use curl, or a socket.
        """)
@AnatomyRepresentations
@ApiResponse(responseCode = "413", ref = "#/components/responses/ContentTooLarge")
@ApiResponse(responseCode = "503", ref = "#/components/responses/NotRecorded")
@TakesLanguage
public @interface ShowsAnatomy {}
