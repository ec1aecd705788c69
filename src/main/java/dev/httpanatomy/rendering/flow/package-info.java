/// What happened on a connection, as a sequence diagram: for a terminal, and for Mermaid.
@NullMarked
@NamedInterface("flow")
package dev.httpanatomy.rendering.flow;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
