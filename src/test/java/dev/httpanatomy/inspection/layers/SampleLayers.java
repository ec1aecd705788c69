package dev.httpanatomy.inspection.layers;

import dev.httpanatomy.host.HostFacts;
import dev.httpanatomy.host.Link;
import dev.httpanatomy.host.LinkKind;
import dev.httpanatomy.host.Observed;
import dev.httpanatomy.host.TcpInfo;
import dev.httpanatomy.host.TcpInfoField;
import dev.httpanatomy.host.TcpInfoOctets;
import dev.httpanatomy.recording.Connection;
import dev.httpanatomy.recording.ConnectionEvent;
import dev.httpanatomy.recording.ConnectionEvent.Kind;
import dev.httpanatomy.recording.Exchange;
import dev.httpanatomy.recording.Transport;
import dev.httpanatomy.reference.Words;
import dev.httpanatomy.rendering.Recorded;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Layers of connections made by hand, the same at each run.
public final class SampleLayers {

  /// 30 octets of head came; 38 of head and 2 of body went.
  static final Exchange EXCHANGE =
      Recorded.exchange(
          "GET / HTTP/1.1\nHost: a:80\n\n", "HTTP/1.1 200 OK\nContent-Length: 2\n\nhi");

  private static final Observed<TcpInfo> CLOSED =
      Observed.unknown("the connection is closed, and the kernel has let go of its socket");

  private static final Observed<TcpInfo> NO_CONNECTION =
      Observed.unknown("UDP has no connection: the kernel keeps nothing of what went to whom");

  private SampleLayers() {}

  /// All of them, by the names of their golden files.
  public static Map<String, Layers> all() {
    return Map.of(
        "http-ipv4", httpOverIpv4(),
        "http-ipv6-ethernet", httpOverIpv6(),
        "closed", closed(),
        "udp", udp(),
        "nothing-known", nothingKnown());
  }

  /// An open connection of loopback.
  static Layers httpOverIpv4() {
    Connection.Head head = head(Transport.TCP, "127.0.0.1:8080", "127.0.0.1:54122", true);
    return layers(http(head), new HostFacts(Observed.known(TcpInfoOctets.info()), loopback()));
  }

  /// An open connection over a wire, on which something was lost.
  static Layers httpOverIpv6() {
    TcpInfo info = TcpInfoOctets.info();
    Map<TcpInfoField, Long> numbers = new HashMap<>(info.numbers());
    numbers.put(TcpInfoField.SLOW_START_THRESHOLD, 7L);
    numbers.put(TcpInfoField.RETRANSMITTED_SEGMENTS, 1L);
    numbers.put(TcpInfoField.RETRANSMITTED_OCTETS, 1428L);
    numbers.remove(TcpInfoField.PEER_WINDOW);
    TcpInfo lossy = new TcpInfo(228, info.state(), EnumSet.copyOf(info.options()), 7, 10, numbers);
    Connection.Head head =
        head(Transport.TCP, "[fd12:3456:789a::1]:8080", "[fe80::2%enp3s0]:54122", true);
    return layers(http(head), new HostFacts(Observed.known(lossy), wired()));
  }

  /// A connection that is over, and whose packets went to another machine of a virtual network.
  static Layers closed() {
    Connection.Head head = head(Transport.TCP, "192.168.1.5:8080", "8.8.8.8:54122", false);
    return layers(http(head), new HostFacts(CLOSED, virtual()));
  }

  /// Two datagrams came, of which one was fragmented, and one went.
  static Layers udp() {
    return layers(
        datagrams("10.0.0.1:9000", "172.31.255.254:54122", 12, 5000, 12),
        new HostFacts(NO_CONNECTION, wired()));
  }

  /// Octets that are no HTTP, on a host that tells nothing.
  static Layers nothingKnown() {
    Connection.Head head = head(Transport.TCP, "unknown", "unknown", true);
    String reason = "the connection is not between two IP addresses";
    return layers(
        new Connection(head, 5, 0, List.of(), 0, List.of(), 0),
        new HostFacts(Observed.unknown(reason), Observed.unknown(reason)));
  }

  static Layers layers(Connection connection, HostFacts facts) {
    return Layers.of(connection, facts, Words.in("en"));
  }

  static Connection http(Connection.Head head) {
    return new Connection(
        head,
        EXCHANGE.request().length(),
        EXCHANGE.response().length(),
        List.of(),
        0,
        List.of(EXCHANGE),
        1);
  }

  /// A flow of datagrams: the last one went, the others came.
  static Connection datagrams(String local, String remote, long... octets) {
    List<ConnectionEvent> events = new ArrayList<>();
    long received = 0;
    for (int i = 0; i < octets.length - 1; i++) {
      events.add(new ConnectionEvent(Kind.RECEIVED, i, octets[i], received));
      received += octets[i];
    }
    long sent = octets[octets.length - 1];
    events.add(new ConnectionEvent(Kind.SENT, octets.length, sent, 0));
    Connection.Head head = head(Transport.UDP, local, remote, true);
    return new Connection(head, received, sent, events, events.size(), List.of(), 0);
  }

  static Connection.Head head(Transport transport, String local, String remote, boolean open) {
    return new Connection.Head(
        "9xTfAAAAAAAAAAAAAAAAAA",
        transport,
        transport == Transport.TCP ? "http" : "udp",
        local,
        remote,
        Instant.parse("2026-11-22T07:36:55Z"),
        open);
  }

  static Observed<Link> loopback() {
    Observed<String> silent = Observed.unknown("its driver does not tell");
    return Observed.known(
        new Link(
            "lo",
            1,
            Link.Choice.SAME_HOST,
            true,
            Observed.known(LinkKind.LOOPBACK),
            true,
            Observed.known(65_536L),
            Observed.unknown("a loopback interface has none"),
            silent,
            Observed.unknown("its driver does not tell"),
            silent,
            Observed.unknown("no device is behind it: the kernel makes it up")));
  }

  static Observed<Link> wired() {
    return ethernet(
        Link.Choice.LOCAL_ADDRESS, Observed.known(2500L), Observed.known("igc"), LinkKind.ETHERNET);
  }

  static Observed<Link> virtual() {
    return ethernet(
        Link.Choice.ROUTE,
        Observed.unknown("its driver does not tell"),
        Observed.known("virtio_net"),
        LinkKind.ETHERNET);
  }

  static Observed<Link> wireless() {
    return ethernet(
        Link.Choice.LOCAL_ADDRESS,
        Observed.unknown("its driver does not tell"),
        Observed.known("iwlwifi"),
        LinkKind.WIRELESS);
  }

  private static Observed<Link> ethernet(
      Link.Choice choice, Observed<Long> speed, Observed<String> driver, LinkKind kind) {
    return Observed.known(
        new Link(
            "enp3s0",
            2,
            choice,
            false,
            Observed.known(kind),
            true,
            Observed.known(1500L),
            Observed.known("02:fc:00:00:00:01"),
            Observed.known("up"),
            speed,
            speed.map(_ -> "full"),
            driver));
  }
}
