/// The layers below a connection and what each adds, put together from what was recorded and what
/// this host knows of it: application, transport, network, link and physical.
///
/// Pure, as all of `inspection`.
@NullMarked
@NamedInterface("layers")
package dev.httpanatomy.inspection.layers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
