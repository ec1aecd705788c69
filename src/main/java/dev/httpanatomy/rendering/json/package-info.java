/// An inspection as JSON: records whose components are the members, and what writes them.
@NullMarked
@NamedInterface("json")
package dev.httpanatomy.rendering.json;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
