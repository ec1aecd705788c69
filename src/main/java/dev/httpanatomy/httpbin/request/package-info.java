/// The endpoints that echo a request: its methods, its fields, its sender.
@NullMarked
package dev.httpanatomy.httpbin.request;

import org.jspecify.annotations.NullMarked;
