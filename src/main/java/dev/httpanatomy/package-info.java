/// One service that shows what really crossed the wire. Each package below this one is a module and
/// says in its own `package-info.java` what it is and what it may use.
@NullMarked
package dev.httpanatomy;

import org.jspecify.annotations.NullMarked;
