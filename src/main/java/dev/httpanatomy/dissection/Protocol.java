package dev.httpanatomy.dissection;

/// What a connection may begin with.
public enum Protocol {
  /// A request of HTTP/1 or HTTP/0.9, well-formed or not.
  HTTP1("HTTP/1 request", "RFC 9112 §3"),
  /// What an HTTP/2 client with prior knowledge begins with.
  HTTP2("HTTP/2 connection preface", "RFC 9113 §3.4"),
  /// The first message of a TLS client, of any version since SSL 3.0.
  TLS("TLS ClientHello", "RFC 8446 §4.1.2"),
  /// What a proxy puts before the octets that it passes on, to say where they come from.
  PROXY("PROXY protocol header", "The PROXY protocol, Versions 1 & 2, §2"),
  /// The line with which each side of SSH begins.
  SSH("SSH identification string", "RFC 4253 §4.2"),
  /// None of these.
  OTHER("octets of no known protocol", "RFC 862");

  private final String words;
  private final String reference;

  Protocol(String words, String reference) {
    this.words = words;
    this.reference = reference;
  }

  /// What it is called, as `TLS ClientHello`.
  public String words() {
    return words;
  }

  /// Where it is defined; for [#OTHER], where it is defined what is done with it.
  public String reference() {
    return reference;
  }
}
