package dev.httpanatomy.web.openapi;

import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// There are two representations, JSON and HTML; the Accept field chooses, and for who accepts
/// anything it is JSON.
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@ApiResponse(responseCode = "406", ref = "#/components/responses/NotAcceptable")
public @interface JsonOrHtml {}
