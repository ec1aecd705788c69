package dev.httpanatomy.web.openapi;

import io.swagger.v3.oas.annotations.Operation;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// `GET /exchanges/{id}/request`.
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Operation(
    operationId = "readRequest",
    tags = "exchanges",
    summary = "The octets of a request",
    description = "The octets that came, from the first; those beyond the limits were not kept.")
@OfExchange
@OctetsRepresentations
public @interface ReadsRequest {}
