/// The endpoints of httpbin and go-httpbin, in the dialect of either.
///
/// Each family of endpoints is a package below this one, with a small controller and types of its
/// own. What they share is here: the dialect of a request ([Dialect]), what was asked
/// ([HttpbinRequest]), what is answered ([Reply], [HttpbinError]), and the filter that does for all
/// of them what is alike: CORS, methods, the dialect. May use `access`, for the name of the cookie
/// that is not to be echoed.
///
/// Where the two references are plainly wrong they are not followed: an informational status is
/// sent as an interim response and not as a final one, a status-code has three digits, no
/// combination of parameters fails with a panic, what a client sent is never sent back as HTML, and
/// an error page repeats nothing of the request.
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "setting"})
package dev.httpanatomy.httpbin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
