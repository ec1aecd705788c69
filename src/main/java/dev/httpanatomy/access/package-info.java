/// Who may read captures.
///
/// Reading one recording needs its id and nothing else, for that is a capability. What is decided
/// here is who may ask which ids there are. May use `recording`.
@NullMarked
@ApplicationModule(allowedDependencies = "recording")
package dev.httpanatomy.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
