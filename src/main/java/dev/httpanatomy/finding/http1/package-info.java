/// Rules about the lines of an HTTP/1 message and about where it ends: RFC 9112.
@NullMarked
package dev.httpanatomy.finding.http1;

import org.jspecify.annotations.NullMarked;
