package dev.httpanatomy.finding.http1;

import static dev.httpanatomy.finding.Severity.NOTE;

import dev.httpanatomy.dissection.Dissection;
import dev.httpanatomy.dissection.MessageKind;
import dev.httpanatomy.finding.Finding;
import dev.httpanatomy.finding.Rule;
import dev.httpanatomy.finding.Subject;
import dev.httpanatomy.wire.Octets;
import dev.httpanatomy.wire.Span;
import dev.httpanatomy.wording.Sentence;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// What octets look like that are no HTTP/1 message. A guess from the first of them, so notes all.
public final class Protocol implements Subject {

  static final Rule TLS =
      new Rule(
          "looks-like-tls",
          NOTE,
          "these octets look like TLS",
          """
          A TLS record begins with its type, 22 for a handshake, and a version of 3.x. A client sends
          one to a plain port when it was given an https URL for it, or a proxy when it was told that
          the server behind it speaks TLS; a server answers so when http was spoken to its TLS port.
          """,
          "This port speaks plain HTTP: use http:// here, or the port that speaks TLS.",
          "RFC 8446 §5.1");

  static final Rule HTTP2 =
      new Rule(
          "looks-like-http2",
          NOTE,
          "these octets look like HTTP/2",
          """
          An HTTP/2 client that knows beforehand what the server speaks begins with a fixed preface,
          made so that servers of HTTP/1 stumble over it, and both sides begin with a SETTINGS frame.
          gRPC clients without TLS do this, and curl with --http2-prior-knowledge.
          """,
          "Speak HTTP/1.1 here, or use the port that speaks HTTP/2.",
          "RFC 9113 §3.4");

  static final Rule SSH =
      new Rule(
          "looks-like-ssh",
          NOTE,
          "these octets look like SSH",
          """
          Both sides of SSH begin with a line that names their version, such as SSH-2.0-OpenSSH_9.9.
          Mostly a port number was mixed up, or a scanner tries what is here.
          """,
          "Connect to the SSH port, 22 unless configured otherwise.",
          "RFC 4253 §4.2");

  static final Rule PROXY_PROTOCOL =
      new Rule(
          "looks-like-proxy-protocol",
          NOTE,
          "these octets look like a header of the PROXY protocol",
          """
          A load balancer can tell the address of its client in a header of HAProxy's PROXY protocol,
          before the first octet of the connection itself. Both sides have to be configured for it,
          for no negotiation takes place; the request follows behind it.
          """,
          "Turn the PROXY protocol off in the load balancer, or on in the server.",
          "RFC 9112 §2.1");

  static final Rule SMTP =
      new Rule(
          "looks-like-smtp",
          NOTE,
          "these octets look like SMTP or FTP",
          """
          A server of mail or files speaks first, with 220 and a greeting, and a mail client begins
          with EHLO or HELO. HTTP clients time out on such a server or take its greeting for a broken
          response; pages that made browsers talk to mail servers are why browsers block these ports.
          """,
          "Connect to a port that speaks HTTP.",
          "RFC 5321 §3.1");

  static final Rule SOCKS =
      new Rule(
          "looks-like-socks",
          NOTE,
          "these octets look like SOCKS",
          """
          A SOCKS client begins with the version of the protocol, 4 or 5, in one octet. It was given
          the address of an HTTP server, or of an HTTP proxy, for that of a SOCKS proxy.
          """,
          "Set the proxy's type to HTTP, or name a SOCKS proxy.",
          "RFC 1928 §3");

  static final Rule OTHER_DIRECTION =
      new Rule(
          "other-direction",
          NOTE,
          "these octets look like an HTTP/1 message of the other direction",
          """
          They begin like a response where a request is expected, or the other way round. Either the
          octets were handed in as the wrong kind, or a peer plays the wrong part; a server that
          answers twice to one request has its second answer seen so.
          """,
          "Say which kind of message it is, or look for the peer that speaks out of turn.",
          "RFC 9112 §2.1");

  private static final Octets PREFACE = Octets.latin1("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");
  private static final Octets PROXY_V2 =
      Octets.latin1("\r\n\r\n\0\r\nQUIT\n"); // 0D 0A 0D 0A 00 0D 0A 51 55 49 54 0A
  private static final Pattern SSH_BANNER = Pattern.compile("SSH-[12]\\.[0-9]+-[ -~]*");
  private static final Pattern PROXY_V1 = Pattern.compile("PROXY (?:TCP4|TCP6|UNKNOWN)[ -~]{0,96}");
  private static final Pattern GREETING = Pattern.compile("220[ -][ -~]*|(?i:EHLO|HELO) [ -~]*");
  private static final Pattern STATUS_LINE = Pattern.compile("HTTP/[0-9]\\.[0-9] [ -~]*");
  private static final Pattern REQUEST_LINE =
      Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+ [^ ]+ HTTP/[0-9]\\.[0-9]");

  private static final int LONGEST_LINE = 512;
  private static final int TLS_RECORD_HEADER_OCTETS = 5;
  private static final int TLS_CLIENT_HELLO = 1;
  private static final int HTTP2_FRAME_HEADER_OCTETS = 9;
  private static final int HTTP2_SETTINGS = 4;
  private static final int SOCKS4_SHORTEST_OCTETS = 9;

  @Override
  public List<Rule> rules() {
    return List.of(TLS, HTTP2, SSH, PROXY_PROTOCOL, SMTP, SOCKS, OTHER_DIRECTION);
  }

  @Override
  public void check(Dissection message, Consumer<Finding> found) {
    if (!message.isMessage()) {
      guess(message).ifPresent(found);
    }
  }

  private static Optional<Finding> guess(Dissection message) {
    Octets octets = message.octets(message.root());
    Span all = message.span();
    Optional<Finding> binary =
        tls(octets, all)
            .or(() -> http2(octets, all))
            .or(() -> proxyV2(octets, all))
            .or(() -> socks(octets, all));
    return binary.or(() -> text(firstLine(octets), all, message.kind()));
  }

  // | type 8 | legacy_record_version 16 | length 16 | fragment |   RFC 8446 §5.1
  private static Optional<Finding> tls(Octets octets, Span all) {
    if (octets.size() < 3 || octets.at(1) != 3 || octets.at(2) > 4) {
      return Optional.empty();
    }
    Sentence type =
        switch (octets.at(0)) {
          case 20 -> Sentence.data("change_cipher_spec");
          case 21 -> Sentence.data("alert");
          case 22 ->
              isClientHello(octets)
                  ? Sentence.of("handshake, a ClientHello")
                  : Sentence.data("handshake");
          case 23 -> Sentence.data("application_data");
          default -> Sentence.data("");
        };
    return type.toString().isEmpty()
        ? Optional.empty()
        : Optional.of(
            at(TLS, all, TLS_RECORD_HEADER_OCTETS, Sentence.of("a TLS record: {0}", type)));
  }

  private static boolean isClientHello(Octets octets) {
    return octets.size() > TLS_RECORD_HEADER_OCTETS
        && octets.at(TLS_RECORD_HEADER_OCTETS) == TLS_CLIENT_HELLO;
  }

  // | length 24 | type 8 | flags 8 | R 1 | stream identifier 31 |   RFC 9113 §4.1
  private static Optional<Finding> http2(Octets octets, Span all) {
    if (octets.startsWith(PREFACE, 0)) {
      return Optional.of(
          at(HTTP2, all, PREFACE.size(), Sentence.of("the connection preface of HTTP/2")));
    }
    boolean settings =
        octets.size() >= HTTP2_FRAME_HEADER_OCTETS
            && octets.at(0) == 0
            && octets.at(1) == 0
            && octets.at(2) % 6 == 0
            && octets.at(3) == HTTP2_SETTINGS
            && octets.at(4) <= 1
            && octets.slice(5, HTTP2_FRAME_HEADER_OCTETS).equals(Octets.latin1("\0\0\0\0"));
    return settings
        ? Optional.of(
            at(HTTP2, all, HTTP2_FRAME_HEADER_OCTETS, Sentence.of("a SETTINGS frame of HTTP/2")))
        : Optional.empty();
  }

  private static Optional<Finding> proxyV2(Octets octets, Span all) {
    return octets.startsWith(PROXY_V2, 0)
        ? Optional.of(
            at(PROXY_PROTOCOL, all, PROXY_V2.size(), Sentence.of("the signature of version 2")))
        : Optional.empty();
  }

  // | VER 8 | NMETHODS 8 | METHODS |   RFC 1928 §3
  // | VN 8 | CD 8 | DSTPORT 16 | DSTIP 32 | USERID | NULL 8 |   SOCKS 4
  private static Optional<Finding> socks(Octets octets, Span all) {
    if (octets.size() >= 3 && octets.at(0) == 5) {
      int methods = octets.at(1);
      boolean fits = methods > 0 && octets.size() >= 2 + methods && octets.at(2) <= 2;
      return fits
          ? Optional.of(at(SOCKS, all, 2 + methods, Sentence.data("SOCKS 5")))
          : Optional.empty();
    }
    boolean four =
        octets.size() >= SOCKS4_SHORTEST_OCTETS
            && octets.at(0) == 4
            && (octets.at(1) == 1 || octets.at(1) == 2);
    return four
        ? Optional.of(at(SOCKS, all, SOCKS4_SHORTEST_OCTETS - 1, Sentence.data("SOCKS 4")))
        : Optional.empty();
  }

  private static Optional<Finding> text(String line, Span all, MessageKind kind) {
    if (SSH_BANNER.matcher(line).matches()) {
      return Optional.of(at(SSH, all, line.length(), Sentence.of("the version of an SSH peer")));
    } else if (PROXY_V1.matcher(line).matches()) {
      return Optional.of(
          at(PROXY_PROTOCOL, all, line.length(), Sentence.of("a header of version 1")));
    } else if (GREETING.matcher(line).matches()) {
      Sentence words =
          line.startsWith("220")
              ? Sentence.of("the greeting of a server of mail or files")
              : Sentence.of("the greeting of a mail client");
      return Optional.of(at(SMTP, all, line.length(), words));
    } else if (kind == MessageKind.REQUEST && STATUS_LINE.matcher(line).matches()) {
      return Optional.of(at(OTHER_DIRECTION, all, line.length(), Sentence.of("a status-line")));
    } else if (kind == MessageKind.RESPONSE && REQUEST_LINE.matcher(line).matches()) {
      return Optional.of(at(OTHER_DIRECTION, all, line.length(), Sentence.of("a request-line")));
    }
    return Optional.empty();
  }

  private static Finding at(Rule rule, Span all, int length, Sentence message) {
    int end = Math.min(all.end(), all.start() + length);
    return rule.at(new Span(all.start(), end), message);
  }

  private static String firstLine(Octets octets) {
    String start = octets.slice(0, Math.min(octets.size(), LONGEST_LINE)).latin1();
    int lf = start.indexOf('\n');
    String line = lf < 0 ? start : start.substring(0, lf);
    return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
  }
}
