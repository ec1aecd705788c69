package dev.httpanatomy.inspection.layers;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.httpanatomy.host.HostFacts;
import dev.httpanatomy.host.Observed;
import dev.httpanatomy.host.TcpInfo;
import dev.httpanatomy.host.TcpInfoOctets;
import dev.httpanatomy.host.TcpOption;
import dev.httpanatomy.recording.Connection;
import dev.httpanatomy.recording.ConnectionEvent;
import dev.httpanatomy.recording.ConnectionEvent.Kind;
import dev.httpanatomy.recording.Tls;
import dev.httpanatomy.recording.Transport;
import dev.httpanatomy.reference.LayerFactEntry;
import dev.httpanatomy.reference.Registries;
import dev.httpanatomy.reference.Words;
import dev.httpanatomy.wording.Sentence;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LayersTest {

  private static final Observed<TcpInfo> NO_INFO = Observed.unknown("nobody tells");

  @Test
  void theLayersAreFiveTheApplicationFirst() {
    assertThat(SampleLayers.all().values())
        .allSatisfy(layers ->
            assertThat(layers.layers().stream().map(Layer::level)).containsExactly(Level.values()));
  }

  /// 9 segments came, and 6 and the SYN, ACK went; each has 32 octets of header and SYN 40, a
  /// packet of 20 and a frame of 14. A capture of that connection has as many octets.
  @Test
  void whatEachLayerAddsIsWorkedOutFromTheKernelsCount() {
    Layers layers = SampleLayers.httpOverIpv4();

    assertThat(octets(layers)).containsExactly("30+40", "296+232", "180+140", "126+98", "0+0");
    assertThat(layers.wire()).isEqualTo(new Wire(632, 510, Basis.COUNTED, true));
    assertThat(layers.payloadShare()).isEqualTo(Observed.known(70 / 1142.0));
  }

  /// RFC 8200 §3: 40 octets; with a wire there is a checksum behind each frame, and time before it.
  @Test
  void ipv6AndAWireAddMore() {
    assertThat(octets(SampleLayers.httpOverIpv6()))
        .containsExactly("30+40", "296+1660", "360+280", "162+126", "180+140");
  }

  /// RFC 7323 §3.2, RFC 2018 §2, RFC 9293 §3.7.1: options are padded to 4 octets.
  @ParameterizedTest
  @CsvSource({
    "'', 20, 24",
    "WINDOW_SCALE, 20, 28",
    "SELECTIVE_ACKNOWLEDGEMENT, 20, 28",
    "SELECTIVE_ACKNOWLEDGEMENT WINDOW_SCALE, 20, 32",
    "TIMESTAMPS, 32, 36",
    "TIMESTAMPS SELECTIVE_ACKNOWLEDGEMENT, 32, 36",
    "TIMESTAMPS SELECTIVE_ACKNOWLEDGEMENT WINDOW_SCALE, 32, 40"
  })
  void optionsMakeHeadersOfTcpLonger(String names, int header, int synHeader) {
    Set<TcpOption> options = EnumSet.noneOf(TcpOption.class);
    Stream.of(names.split(" "))
        .filter(name -> !name.isEmpty())
        .map(TcpOption::valueOf)
        .forEach(options::add);
    TcpInfo real = TcpInfoOctets.info();
    TcpInfo info = new TcpInfo(280, real.state(), options, 0, 0, real.numbers());

    Layers layers =
        SampleLayers.layers(
            SampleLayers.http(SampleLayers.httpOverIpv4().connection()),
            new HostFacts(Observed.known(info), SampleLayers.loopback()));
    assertThat(octets(layers).get(1))
        .isEqualTo((8 * header + synHeader) + "+" + (6 * header + synHeader));
  }

  /// SYN, ACK, data, the acknowledgement of data, FIN, and the acknowledgement of FIN; the other
  /// way SYN, ACK, and the same.
  @Test
  void withoutTheKernelsCountSegmentsAreEstimated() {
    Layers layers = SampleLayers.closed();

    LayerOctets transport = layers.at(Level.TRANSPORT).octets().value().orElseThrow();
    assertThat(transport.received()).isEqualTo(6 * 32 + 8);
    assertThat(transport.sent()).isEqualTo(5 * 32 + 8);
    assertThat(transport.basis()).isEqualTo(Basis.ESTIMATED);
    assertThat(layers.wire().basis()).isEqualTo(Basis.ESTIMATED);
  }

  @Test
  void anEstimateGrowsWithTheFullSegmentsThatItTakes() {
    Connection.Head head = SampleLayers.head(Transport.TCP, "10.0.0.1:80", "10.0.0.2:50000", true);
    Connection large = new Connection(head, 100, 14_481, List.of(), 0, List.of(), 0);

    Layers layers = SampleLayers.layers(large, new HostFacts(NO_INFO, SampleLayers.wired()));
    LayerOctets network = layers.at(Level.NETWORK).octets().value().orElseThrow();
    // 1448 octets fit beside headers of 20 and 32 into 1500; each second segment is acknowledged.
    assertThat(network.received() / 20).isEqualTo(2 + 1 + 6);
    assertThat(network.sent() / 20).isEqualTo(1 + 11 + 1);
  }

  /// A server that flushes sends more segments than its octets take.
  @Test
  void anEstimateTakesEachReadAndWriteForASegmentAtLeast() {
    Connection.Head head = SampleLayers.head(Transport.TCP, "10.0.0.1:80", "10.0.0.2:50000", true);
    List<ConnectionEvent> events =
        List.of(
            new ConnectionEvent(Kind.ACCEPTED, 0, 0, 0),
            new ConnectionEvent(Kind.RECEIVED, 1, 100, 0),
            new ConnectionEvent(Kind.SENT, 2, 10, 0),
            new ConnectionEvent(Kind.SENT, 3, 1449, 10));
    Connection whole = new Connection(head, 100, 1459, events, 4, List.of(), 0);
    Connection part = new Connection(head, 200, 2918, events, 8, List.of(), 0);

    assertThat(packets(whole)).isEqualTo("%d+%d".formatted(2 + 1 + 2, 1 + 3 + 1));
    assertThat(packets(part)).isEqualTo("%d+%d".formatted(2 + 2 + 3, 1 + 6 + 1));
  }

  private static String packets(Connection connection) {
    HostFacts facts = new HostFacts(NO_INFO, SampleLayers.wired());
    LayerOctets octets =
        SampleLayers.layers(connection, facts).at(Level.NETWORK).octets().value().orElseThrow();
    return octets.received() / 20 + "+" + octets.sent() / 20;
  }

  @Test
  void withoutAnMtuThereIsNoEstimate() {
    Connection connection = SampleLayers.http(SampleLayers.closed().connection());
    Layers layers =
        SampleLayers.layers(connection, new HostFacts(NO_INFO, Observed.unknown("no interface")));

    assertThat(octets(layers))
        .containsExactly("30+40", "no interface", "no interface", "no interface", "no interface");
    assertThat(layers.wire().whole()).isFalse();
    assertThat(layers.payloadShare()).isEqualTo(Observed.known(1.0));
  }

  /// RFC 791 §3.2: 1480 octets of a datagram fit into a packet here, so that 5008 take four.
  @Test
  void aDatagramThatDoesNotFitIsSeveralPackets() {
    assertThat(octets(SampleLayers.udp()))
        .containsExactly("5012+12", "16+8", "100+20", "90+18", "100+20");
  }

  /// RFC 8200 §4.5: a fragment has 8 octets of header more, which leave 1448 for the datagram.
  @ParameterizedTest
  @CsvSource({"1452, 1", "1453, 2", "2888, 2", "2889, 3", "65527, 46"})
  void fragmentsOfIpv6HaveAHeaderMore(int octets, int packets) {
    Layers layers =
        SampleLayers.layers(
            SampleLayers.datagrams("[2001:db8::1]:9000", "[2001:db8::2]:50000", octets, 1),
            new HostFacts(NO_INFO, SampleLayers.wired()));

    long header = packets == 1 ? 40 : 48;
    assertThat(layers.at(Level.NETWORK).octets().value().orElseThrow().received())
        .isEqualTo(packets * header);
  }

  @Test
  void datagramsOfEventsNoLongerHeldAreEstimated() {
    Connection all = SampleLayers.datagrams("127.0.0.1:9000", "127.0.0.1:50000", 10, 10, 10, 10);
    Connection some = new Connection(all.head(), 300, 100, all.events(), 40, all.exchanges(), 0);

    Layers layers = SampleLayers.layers(some, new HostFacts(NO_INFO, SampleLayers.loopback()));
    LayerOctets transport = layers.at(Level.TRANSPORT).octets().value().orElseThrow();
    assertThat(transport.received()).isEqualTo(30 * 8);
    assertThat(transport.sent()).isEqualTo(10 * 8);
    assertThat(transport.basis()).isEqualTo(Basis.ESTIMATED);
  }

  @Test
  void beforeAnythingPassedThereIsNoShare() {
    Connection.Head head =
        SampleLayers.head(Transport.UDP, "127.0.0.1:9000", "127.0.0.1:50000", true);
    Connection nothing = new Connection(head, 0, 0, List.of(), 0, List.of(), 0);

    assertThat(
            SampleLayers.layers(nothing, new HostFacts(NO_INFO, SampleLayers.loopback()))
                .payloadShare())
        .isEqualTo(Observed.unknown("nothing has passed yet"));
  }

  @Test
  void whatGoesOnTheAirIsUnknown() {
    Layers layers =
        SampleLayers.layers(
            SampleLayers.http(SampleLayers.httpOverIpv4().connection()),
            new HostFacts(Observed.known(TcpInfoOctets.info()), SampleLayers.wireless()));

    assertThat(octets(layers).get(3)).contains("802.11");
    assertThat(layers.at(Level.PHYSICAL).protocol()).isEqualTo(Observed.known("radio"));
    assertThat(layers.wire().whole()).isFalse();
  }

  @Test
  void theApplicationsOctetsAreHeadsAndBodies() {
    Layer application = SampleLayers.httpOverIpv4().at(Level.APPLICATION);

    assertThat(application.protocol()).isEqualTo(Observed.known("HTTP/1.1"));
    assertThat(texts(application))
        .contains("head-octets 68 OCTETS", "body-octets 2 OCTETS", "body-share 2.9 %");
  }

  @Test
  void everyFactHasAnEntryInTheReferenceAndEveryEntryIsUsed() {
    Set<String> used = new TreeSet<>();
    Words words = Words.in("en");
    Stream.of(SampleLayers.all().values().stream(), blocks(), Stream.of(insideTls()))
        .flatMap(all -> all)
        .flatMap(layers -> layers.layers().stream())
        .forEach(layer -> {
          used.add(layer.duty().words());
          layer
              .facts()
              .forEach(fact -> {
                assertThat(fact.explanation().reference()).as(fact.name()).isPresent();
                used.add(fact.explanation().words());
              });
        });
    assertThat(Registries.layerFacts())
        .extracting(LayerFactEntry::name)
        .filteredOn(name -> !used.contains(words.layerFact(name).orElseThrow()))
        .isEmpty();
  }

  /// RFC 8446: what TLS agreed on stands with what it carries.
  private static Layers insideTls() {
    Connection.Head head = SampleLayers.head(Transport.TCP, "127.0.0.1:1", "127.0.0.1:2", true);
    Tls session =
        new Tls.Session(
            "TLSv1.3", "TLS_AES_128_GCM_SHA256", Optional.of("localhost"), Optional.of("http/1.1"));
    Connection.Head secured =
        new Connection.Head(
            head.id(),
            head.transport(),
            "https",
            head.local(),
            head.remote(),
            head.openedAt(),
            head.open(),
            Optional.of(session));
    return SampleLayers.layers(
        SampleLayers.http(secured),
        new HostFacts(Observed.unknown("no host"), Observed.unknown("no host")));
  }

  /// A connection from each block of addresses.
  private static Stream<Layers> blocks() {
    return Stream.of("127.0.0.1", "0.0.0.0", "10.1.1.1", "100.64.0.1", "169.254.1.1", "192.0.2.1")
        .map(address ->
            SampleLayers.layers(
                SampleLayers.datagrams(address + ":1", "[fd00::1]:2", 1, 1),
                new HostFacts(NO_INFO, SampleLayers.wired())));
  }

  private static List<String> octets(Layers layers) {
    return layers.layers().stream()
        .map(layer ->
            switch (layer.octets()) {
              case Observed.Known<LayerOctets>(LayerOctets known) ->
                  known.received() + "+" + known.sent();
              case Observed.Unknown<LayerOctets>(Sentence reason) -> reason.toString();
            })
        .toList();
  }

  private static Set<String> texts(Layer layer) {
    return layer.facts().stream()
        .map(fact ->
            fact.name()
                + " "
                + switch (fact.value()) {
                  case Value.Text(Sentence text) -> text.toString();
                  case Value.Quantity(long number, var unit) -> number + " " + unit;
                  case Value.Unknown(Sentence reason) -> reason.toString();
                })
        .collect(toSet());
  }
}
