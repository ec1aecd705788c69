package dev.httpanatomy.web.openapi;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The parameters that choose among exchanges.
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Parameter(
    name = "client",
    in = ParameterIn.QUERY,
    description = "Only exchanges with this peer, as `address:port`.",
    example = "127.0.0.1:54122",
    schema = @Schema(type = "string"))
@Parameter(
    name = "listener",
    in = ParameterIn.QUERY,
    description = "Only what came in at the listener of this name.",
    example = "http",
    schema = @Schema(type = "string"))
@Parameter(
    name = "method",
    in = ParameterIn.QUERY,
    description = "Only requests with this method, whose case matters.",
    example = "GET",
    schema = @Schema(type = "string"))
@Parameter(
    name = "status",
    in = ParameterIn.QUERY,
    description = "Only responses with this status code, or with one of this class, as `4xx`.",
    example = "4xx",
    schema = @Schema(type = "string", pattern = "[1-9][0-9][0-9]|[1-9]xx"))
@Parameter(
    name = "path",
    in = ParameterIn.QUERY,
    description = "Only requests whose request-target begins with this.",
    example = "/anatomy",
    schema = @Schema(type = "string"))
@Parameter(
    name = "finding",
    in = ParameterIn.QUERY,
    description = "Only exchanges to which the rule with this id applies.",
    example = "space-before-colon",
    schema = @Schema(type = "string"))
public @interface FilterParameters {}
