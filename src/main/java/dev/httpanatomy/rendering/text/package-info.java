/// An inspection as text for a terminal of 100 columns.
@NullMarked
@NamedInterface("text")
package dev.httpanatomy.rendering.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
