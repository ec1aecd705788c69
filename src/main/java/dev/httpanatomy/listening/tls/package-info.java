/// Certificates for a TLS port: one that is made at the start where nobody has given one.
@NullMarked
@NamedInterface("tls")
package dev.httpanatomy.listening.tls;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
