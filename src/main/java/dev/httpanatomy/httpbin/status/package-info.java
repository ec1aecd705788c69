/// The endpoint that answers with the status-code that it is asked for.
@NullMarked
package dev.httpanatomy.httpbin.status;

import org.jspecify.annotations.NullMarked;
