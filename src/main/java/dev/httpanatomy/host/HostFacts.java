package dev.httpanatomy.host;

/// What this host knows of a connection besides what passed, at one moment.
///
/// @param tcpInfo the kernel's record of the socket
/// @param link the interface that carries it
public record HostFacts(Observed<TcpInfo> tcpInfo, Observed<Link> link) {}
