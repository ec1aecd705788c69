package dev.httpanatomy.dissection;

import java.util.Optional;

/// What [FirstOctets] says a connection begins with.
///
/// @param protocol what it is, or would be; it may change while `certainty` isn't `CERTAIN`
/// @param certainty how sure that is; `CERTAIN` where the protocol is `OTHER`
/// @param proxyHeader where a `PROXY` header is certain, what it says of itself. It may be longer
///   than what has come; after it the connection begins anew, and may be anything, even another
///   header
public record Recognition(
    Protocol protocol, Certainty certainty, Optional<ProxyHeader> proxyHeader) {

  static Recognition of(Protocol protocol, Certainty certainty) {
    return new Recognition(protocol, certainty, Optional.empty());
  }

  static Recognition of(ProxyHeader header) {
    return new Recognition(Protocol.PROXY, Certainty.CERTAIN, Optional.of(header));
  }

  /// Whether more octets change nothing.
  public boolean isCertain() {
    return certainty == Certainty.CERTAIN;
  }

  /// What it is called, as `TLS ClientHello` or `PROXY protocol v2 header`.
  public String words() {
    return proxyHeader
        .map(header -> "PROXY protocol v" + header.version() + " header")
        .orElse(protocol.words());
  }
}
