/// Where octets come in: the tap under the HTTP port, and the raw ports for streams and datagrams.
///
/// It accepts, counts and records, and knows no HTTP; what a listener answers is handed to it. May
/// use `wire` and `recording`.
@NullMarked
@ApplicationModule(allowedDependencies = {"wire", "recording"})
package dev.httpanatomy.listening;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
