/// The endpoints that redirect: a number of times, or to a place of the client's choice.
@NullMarked
package dev.httpanatomy.httpbin.redirect;

import org.jspecify.annotations.NullMarked;
