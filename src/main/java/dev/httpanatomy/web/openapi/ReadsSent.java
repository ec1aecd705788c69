package dev.httpanatomy.web.openapi;

import io.swagger.v3.oas.annotations.Operation;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// `GET /connections/{id}/sent`.
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Operation(
    operationId = "readSent",
    tags = "connections",
    summary = "The octets that went on a connection",
    description = "What is still held of all that was sent.")
@OfConnection
@OctetsRepresentations
public @interface ReadsSent {}
