package dev.httpanatomy.web.openapi;

import io.swagger.v3.oas.annotations.Operation;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// `GET /connections/{id}/layers`.
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Operation(
    operationId = "showLayers",
    tags = "connections",
    summary = "A connection layer by layer",
    description =
        """
        Application, transport, network, link and physical: what each adds to the octets on the
        wire, and what is known of it. While a connection of TCP is open, Linux tells what it
        measures: round-trip time, congestion window, retransmissions and more. What can't be known
        is said to be unknown, with the reason.
        """)
@OfConnection
@LayersRepresentations
@TakesLanguage
public @interface ShowsLayers {}
