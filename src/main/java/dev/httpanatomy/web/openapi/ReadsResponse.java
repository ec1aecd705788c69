package dev.httpanatomy.web.openapi;

import io.swagger.v3.oas.annotations.Operation;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// `GET /exchanges/{id}/response`.
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Operation(
    operationId = "readResponse",
    tags = "exchanges",
    summary = "The octets of a response",
    description =
        "The octets that went, from the first, interim responses too; those beyond the limits were"
            + " not kept.")
@OfExchange
@OctetsRepresentations
public @interface ReadsResponse {}
