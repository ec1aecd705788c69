/// The tap under the HTTP port: Jetty's connections, recorded below its HTTP parser.
@NullMarked
@NamedInterface("jetty")
package dev.httpanatomy.listening.jetty;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
