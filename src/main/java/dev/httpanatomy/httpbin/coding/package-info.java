/// The endpoints whose content is coded: always, or as the client would have it.
///
/// Brotli and Zstandard are native libraries; where one can't be loaded, its endpoint says so with
/// 501, and it is not among what can be negotiated.
@NullMarked
package dev.httpanatomy.httpbin.coding;

import org.jspecify.annotations.NullMarked;
