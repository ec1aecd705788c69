/// An inspection as a page for a browser, which works without a script and with nothing from
/// elsewhere.
@NullMarked
@NamedInterface("html")
package dev.httpanatomy.rendering.html;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
