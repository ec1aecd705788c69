/// What other services of this kind have and httpbin has not: answers that are put together in the
/// path (httpbun's `/mix`), interim responses and broken connections (HTTP Toolkit's testserver),
/// an amount of octets (whoami's `/data`).
///
/// What a client chooses can't do harm: a type that a browser would run is sent as plain text or as
/// octets, no field ends a message or the connection, and redirects lead to this host and the
/// configured ones only. Other than in httpbun: what is percent-encoded is decoded once, and a
/// directive that isn't known is refused.
@NullMarked
package dev.httpanatomy.httpbin.extra;

import org.jspecify.annotations.NullMarked;
