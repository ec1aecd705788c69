package dev.httpanatomy.web.openapi;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The parameters that choose a part of a list.
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Parameter(
    name = "before",
    in = ParameterIn.QUERY,
    description =
        "Only what is older than this. The `next` of a part has it for the part after it.",
    example = "42",
    schema = @Schema(type = "integer", format = "int64", minimum = "0"))
@Parameter(
    name = "limit",
    in = ParameterIn.QUERY,
    description = "How many items at the most.",
    example = "50",
    schema =
        @Schema(
            type = "integer",
            format = "int32",
            minimum = "1",
            maximum = "200",
            defaultValue = "50"))
public @interface PagingParameters {}
