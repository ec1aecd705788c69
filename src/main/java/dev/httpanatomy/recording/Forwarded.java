package dev.httpanatomy.recording;

import java.util.Optional;

/// What a proxy that is trusted says of the request that it passes on. The truth about the
/// connection stands beside it, in [Connection.Head].
///
/// @param client for whom it asks: an IP address, with a port if the proxy names one
/// @param proto the scheme that the client used, as `https`
/// @param host the authority that the client asked for
/// @param field which field says so: `Forwarded` (RFC 7239) or `X-Forwarded-For`
public record Forwarded(
    String client, Optional<String> proto, Optional<String> host, String field) {}
