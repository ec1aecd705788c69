/// The lines of an HTTP/1 message from the inside: one class an element of RFC 9112's grammar.
@NullMarked
package dev.httpanatomy.dissection.http1;

import org.jspecify.annotations.NullMarked;
