/// What the settings of several modules may be: constraints that Bean Validation checks at start.
///
/// May use no other module.
@NullMarked
@ApplicationModule(allowedDependencies = {})
package dev.httpanatomy.setting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
