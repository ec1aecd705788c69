/// The endpoint that echoes WebSocket messages (RFC 6455).
///
/// Messages and their fragments have limits, and so have the number of open sockets, the time in
/// which one may be silent, and its life. No extension is agreed to, so nothing is compressed.
/// Other than in go-httpbin: a fragment that is too large closes with 1009 and not with 1002, text
/// is checked as a whole, for a fragment may end within a character (RFC 6455 §5.6), and a close is
/// answered with its own status-code.
@NullMarked
package dev.httpanatomy.httpbin.websocket;

import org.jspecify.annotations.NullMarked;
