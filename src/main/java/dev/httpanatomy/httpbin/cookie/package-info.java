/// The endpoints that show, set and delete cookies.
@NullMarked
package dev.httpanatomy.httpbin.cookie;

import org.jspecify.annotations.NullMarked;
