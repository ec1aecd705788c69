/// TCP against UDP, measured: what the textbook says, what this machine does, and why.
///
/// The records here are data and know no socket; what is done with sockets is in `experiment`, over
/// loopback, between two ends that are both ours. May use `wire`.
@NullMarked
@ApplicationModule(allowedDependencies = {"wire"})
package dev.httpanatomy.lab;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
