/// The endpoints that tell of something again and again, server-sent events and lines of JSON, and
/// the one that says what it has to say in trailers.
///
/// Other than in go-httpbin: jitter moves the events between the first and the last, so that the
/// whole takes as long as it was asked to; a trailer that is there several times is sent several
/// times.
@NullMarked
package dev.httpanatomy.httpbin.events;

import org.jspecify.annotations.NullMarked;
