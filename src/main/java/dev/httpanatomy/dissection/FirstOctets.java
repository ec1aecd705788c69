package dev.httpanatomy.dissection;

import dev.httpanatomy.dissection.http1.FirstLine;
import dev.httpanatomy.wire.Octets;
import java.util.Optional;

/// Says by its first octets what a connection is.
///
/// Call it again with all octets so far when more have come. What it calls `CERTAIN` it never takes
/// back, and [#MOST_READ] octets are always enough. Each call reads what it is given once.
public final class FirstOctets {

  /// Octets at which it is decided at the latest, whatever they are. RFC 9112 §3 asks for
  /// request-lines of 8000 octets at least; not many more, for they are read again as they grow.
  public static final int MOST_READ = 8 * 1024;

  private static final Octets HTTP2_PREFACE = Octets.latin1("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");
  private static final Octets SSH_BEGINNING = Octets.latin1("SSH-");

  private static final int TLS_HANDSHAKE = 0x16;
  private static final int TLS_MAJOR_VERSION = 0x03;
  private static final int TLS_LARGEST_MINOR_VERSION = 0x04;
  private static final int TLS_CLIENT_HELLO = 0x01;
  private static final int TLS_TYPE_AT = 5;

  private FirstOctets() {}

  /// What a connection is that begins with these octets.
  ///
  /// @param firstOctets all that came so far, from the very first; none is as likely a request as
  ///   anything
  public static Recognition recognise(Octets firstOctets) {
    Octets octets = firstOctets.slice(0, Math.min(firstOctets.size(), MOST_READ));
    if (!octets.isEmpty() && octets.at(0) == TLS_HANDSHAKE) {
      return tls(octets);
    }
    if (octets.startsWith(HTTP2_PREFACE, 0)) {
      return Recognition.of(Protocol.HTTP2, Certainty.CERTAIN);
    } else if (octets.startsWith(SSH_BEGINNING, 0)) {
      return Recognition.of(Protocol.SSH, Certainty.CERTAIN);
    } else if (octets.startsWith(ProxyVersion2.SIGNATURE, 0)) {
      return ProxyVersion2.recognise(octets);
    } else if (octets.startsWith(ProxyVersion1.BEGINNING, 0)) {
      return proxyVersion1(octets);
    }
    return begun(octets)
        .map(protocol -> Recognition.of(protocol, Certainty.LIKELY))
        .orElseGet(() -> http1(octets));
  }

  /// A record of the type handshake, its version and length, and in it a ClientHello: RFC 8446
  /// §5.1, §4.
  private static Recognition tls(Octets octets) {
    int size = octets.size();
    boolean other =
        size > 1 && octets.at(1) != TLS_MAJOR_VERSION
            || size > 2 && octets.at(2) > TLS_LARGEST_MINOR_VERSION
            || size > TLS_TYPE_AT && octets.at(TLS_TYPE_AT) != TLS_CLIENT_HELLO;
    return other
        ? Recognition.of(Protocol.OTHER, Certainty.CERTAIN)
        : Recognition.of(Protocol.TLS, size > TLS_TYPE_AT ? Certainty.CERTAIN : Certainty.LIKELY);
  }

  /// A malformed header is judged as any other line: `PROXY / HTTP/1.1` is a request.
  private static Recognition proxyVersion1(Octets octets) {
    Optional<ProxyHeader> header = ProxyVersion1.of(octets);
    if (header.isPresent()) {
      return Recognition.of(header.get());
    }
    return ProxyVersion1.mayBecome(octets)
        ? Recognition.of(Protocol.PROXY, Certainty.LIKELY)
        : http1(octets);
  }

  /// Of which protocol with a fixed beginning a part of this came. What may be a part of a method
  /// or empty lines as well is left to HTTP/1.
  private static Optional<Protocol> begun(Octets octets) {
    if (octets.isEmpty() || FirstLine.mayBecomeMethod(octets)) {
      return Optional.of(Protocol.HTTP1);
    } else if (HTTP2_PREFACE.startsWith(octets, 0)) {
      return Optional.of(Protocol.HTTP2);
    } else if (SSH_BEGINNING.startsWith(octets, 0)) {
      return Optional.of(Protocol.SSH);
    } else if (ProxyVersion1.BEGINNING.startsWith(octets, 0)
        || octets.size() >= ProxyVersion2.TELLING
            && ProxyVersion2.SIGNATURE.startsWith(octets, 0)) {
      return Optional.of(Protocol.PROXY);
    }
    return Optional.empty();
  }

  private static Recognition http1(Octets octets) {
    int start = FirstLine.afterEmptyLines(octets);
    if (start < octets.size() && !FirstLine.mayBeginWith(octets.at(start))) {
      return Recognition.of(Protocol.OTHER, Certainty.CERTAIN);
    }
    int lf = octets.indexOf('\n', start, octets.size());
    Octets line = octets.slice(start, lf < 0 ? octets.size() : lf + 1);
    if (lf >= 0) {
      return decided(FirstLine.isRequest(line));
    } else if (octets.size() == MOST_READ) {
      return decided(FirstLine.beginsWithMethod(line));
    }
    Certainty certainty = FirstLine.looksLikeRequest(line) ? Certainty.LIKELY : Certainty.POSSIBLE;
    return Recognition.of(Protocol.HTTP1, certainty);
  }

  private static Recognition decided(boolean request) {
    return Recognition.of(request ? Protocol.HTTP1 : Protocol.OTHER, Certainty.CERTAIN);
  }
}
