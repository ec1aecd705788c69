package dev.httpanatomy.web.openapi;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The parameters that choose between text and JSON.
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Parameter(
    name = "format",
    in = ParameterIn.QUERY,
    description =
        "How to show it. Without this the Accept field decides, and for who accepts anything it is"
            + " text.",
    example = "text",
    schema =
        @Schema(
            type = "string",
            allowableValues = {"text", "json"}))
@Parameter(
    name = "color",
    in = ParameterIn.QUERY,
    description = "`1` colours the text with ANSI codes, for a terminal.",
    example = "1",
    schema = @Schema(type = "string"))
public @interface TextOrJsonParameters {}
