/// Content codings: what gzip, deflate, br and zstd octets stand for, within limits.
///
/// Decoding never throws on what it reads: it gives what came out, and says where it ended and why.
/// Brotli and Zstandard are native libraries; where one can't be loaded, that is said as well.
///
/// Pure: no Spring, no Jetty, no socket, no clock. May use `wire` only.
@NullMarked
@ApplicationModule(allowedDependencies = {"wire", "wording"})
package dev.httpanatomy.coding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
