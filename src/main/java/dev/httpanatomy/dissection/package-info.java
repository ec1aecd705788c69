/// Octets to a tree of named spans.
///
/// Every dissection is lossless: the leaves of its tree, put together, are the octets that came in,
/// whatever those were. Bad input is data (a [Deviation] or an `unparsed` node), never an
/// exception.
///
/// Pure: no Spring, no Jetty, no socket, no clock. May use `wire`, `wording`, and `coding` for
/// content.
@NullMarked
@ApplicationModule(allowedDependencies = {"wire", "coding", "wording"})
package dev.httpanatomy.dissection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
