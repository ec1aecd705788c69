/// What an octet is: an immutable slice of them, a range in them, and how they look in hexadecimal.
///
/// Pure, and the bottom of the module table: it uses nothing of ours.
@NullMarked
@ApplicationModule(allowedDependencies = {})
package dev.httpanatomy.wire;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
