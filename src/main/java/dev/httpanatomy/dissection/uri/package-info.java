/// The parts of a URI from the inside: segments of a path, pairs of a query, percent-encoded
/// octets.
@NullMarked
package dev.httpanatomy.dissection.uri;

import org.jspecify.annotations.NullMarked;
