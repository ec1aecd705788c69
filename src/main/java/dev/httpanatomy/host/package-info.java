/// What this host knows of a connection besides what passed it: the interface that carries it, and
/// the kernel's own record of its socket.
///
/// The records here are pure; `kernel` fills them, and is the only part that asks the system. They
/// are a module of their own, for whoever explains them (`inspection`) must not reach for sockets,
/// and whoever accepts octets (`listening`) has no use for them. May use `recording` and `wording`.
@NullMarked
@ApplicationModule(allowedDependencies = {"recording", "wording"})
package dev.httpanatomy.host;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
