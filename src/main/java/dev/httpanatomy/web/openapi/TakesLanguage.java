package dev.httpanatomy.web.openapi;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The Accept-Language field chooses the language.
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Parameter(
    name = "Accept-Language",
    in = ParameterIn.HEADER,
    description =
        "The languages that the words may be in, RFC 9110 §12.5.4. Without one that there is, they"
            + " are English.",
    example = "en",
    schema = @Schema(type = "string"))
public @interface TakesLanguage {}
