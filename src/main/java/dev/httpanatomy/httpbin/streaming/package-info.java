/// The endpoints that take their time, or that send much: delays, drips, lines, octets, ranges.
///
/// What is asked for within the limits is sent as it comes to be, in memory that doesn't grow with
/// it, and ends when the client goes away or the service stops. Where httpbin itself lowers what is
/// beyond a limit, so does this, and says so in the field `X-More-Info`.
///
/// Other than in the references: no length of time is without a limit; a number that is none, or a
/// negative time, is an error of the client; a drip with a status-code that can't have content has
/// none; a range of HEAD, one whose `If-Range` doesn't match (RFC 9110 §13.1.5), and several ranges
/// in httpbin's dialect are passed over.
@NullMarked
package dev.httpanatomy.httpbin.streaming;

import org.jspecify.annotations.NullMarked;
