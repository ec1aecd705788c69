/// Asks the system this runs on: its table of interfaces, and on Linux the kernel's record of a
/// socket.
///
/// What can't be learned comes back as unknown, with the reason; nothing here throws, and nothing
/// sends a packet.
@NullMarked
@NamedInterface("kernel")
package dev.httpanatomy.host.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
