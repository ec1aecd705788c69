/// What passed a connection: its events, its octets, and the exchanges in them; kept in bounded
/// memory.
///
/// A [dev.httpanatomy.recording.Recorder] takes what passes, on the hot path: octets are copied
/// once and cut at message boundaries, and that is all. Everything handed out is an immutable
/// snapshot.
///
/// May use `wire` and `dissection`.
@NullMarked
@ApplicationModule(allowedDependencies = {"wire", "dissection"})
package dev.httpanatomy.recording;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
