/// The endpoints of go-httpbin that tell of the server, and those that test uploads and failures.
@NullMarked
package dev.httpanatomy.httpbin.server;

import org.jspecify.annotations.NullMarked;
