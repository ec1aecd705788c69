/// The endpoints with validators and freshness, and with fields of the client's choice.
@NullMarked
package dev.httpanatomy.httpbin.caching;

import org.jspecify.annotations.NullMarked;
