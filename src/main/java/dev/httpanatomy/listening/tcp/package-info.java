/// Raw TCP ports: blocking JDK sockets, a virtual thread a connection.
///
/// The code reads as a textbook on sockets does: bind, listen, accept, receive, send, close. What a
/// port answers is a [StreamService] that is handed to it.
@NullMarked
@NamedInterface("tcp")
package dev.httpanatomy.listening.tcp;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
