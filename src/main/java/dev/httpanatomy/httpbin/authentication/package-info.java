/// The endpoints that ask for credentials: Basic, Bearer and Digest.
@NullMarked
package dev.httpanatomy.httpbin.authentication;

import org.jspecify.annotations.NullMarked;
