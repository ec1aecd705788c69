package dev.httpanatomy.inspection.layers;

import dev.httpanatomy.host.Endpoint;
import dev.httpanatomy.host.HostFacts;
import dev.httpanatomy.host.Observed;
import dev.httpanatomy.host.TcpInfo;
import dev.httpanatomy.host.TcpInfoField;
import dev.httpanatomy.host.TcpOption;
import dev.httpanatomy.host.TcpState;
import dev.httpanatomy.host.Unit;
import dev.httpanatomy.reference.Words;
import dev.httpanatomy.wording.Sentence;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// A connection of TCP, RFC 9293.
final class TcpLayer {

  /// A header without options, RFC 9293 §3.1.
  static final int HEADER = 20;

  /// The timestamps option and its padding, RFC 7323 §3.2 and §A.
  static final int TIMESTAMPS = 12;

  /// Maximum Segment Size, RFC 9293 §3.7.1.
  private static final int MSS_OPTION = 4;

  /// SACK-Permitted, RFC 2018 §2, padded; where there are timestamps it takes the place of their
  /// padding.
  private static final int SACK_PERMITTED = 4;

  /// Window Scale, RFC 7323 §2.2, padded.
  private static final int WINDOW_SCALE = 4;

  /// What nearly all systems agree on, where no kernel tells.
  private static final Set<TcpOption> USUAL =
      EnumSet.of(TcpOption.TIMESTAMPS, TcpOption.SELECTIVE_ACKNOWLEDGEMENT, TcpOption.WINDOW_SCALE);

  /// What the kernel counts and measures, as it is shown.
  private static final List<TcpInfoField> SHOWN =
      List.of(
          TcpInfoField.ROUND_TRIP_TIME,
          TcpInfoField.ROUND_TRIP_VARIATION,
          TcpInfoField.MINIMUM_ROUND_TRIP_TIME,
          TcpInfoField.RETRANSMISSION_TIMEOUT,
          TcpInfoField.SENDING_MSS,
          TcpInfoField.RECEIVING_MSS,
          TcpInfoField.ADVERTISED_MSS,
          TcpInfoField.CONGESTION_WINDOW,
          TcpInfoField.SLOW_START_THRESHOLD,
          TcpInfoField.PEER_WINDOW,
          TcpInfoField.UNACKNOWLEDGED,
          TcpInfoField.LOST,
          TcpInfoField.RETRANSMITTED_SEGMENTS,
          TcpInfoField.RETRANSMITTED_OCTETS,
          TcpInfoField.SEGMENTS_RECEIVED,
          TcpInfoField.SEGMENTS_SENT,
          TcpInfoField.OCTETS_RECEIVED,
          TcpInfoField.OCTETS_ACKNOWLEDGED,
          TcpInfoField.DELIVERY_RATE,
          TcpInfoField.BUSY_TIME);

  private TcpLayer() {}

  static Layer of(
      Observed<Endpoint> local,
      Observed<Endpoint> remote,
      HostFacts host,
      Observed<Passage> passage,
      Words words) {
    Observed<TcpInfo> info = host.tcpInfo();
    Facts facts =
        new Facts(words)
            .quantity("local-port", local.map(end -> (long) end.port()), Unit.NUMBER)
            .quantity("remote-port", remote.map(end -> (long) end.port()), Unit.NUMBER)
            .quantity("tcp-header", info.map(i -> (long) header(i.options())), Unit.OCTETS)
            .quantity("tcp-info", info.map(i -> (long) i.length()), Unit.OCTETS)
            .text("state", info.flatMap(TcpInfo::state).map(TcpState::rfcName))
            .words("options", info.map(i -> words(i.options())))
            .words("window-scale", info.map(TcpLayer::scales));
    SHOWN.forEach(field -> facts.add(name(field), value(info, field)));
    return new Layer(
        Level.TRANSPORT,
        Observed.known("TCP"),
        "segment",
        Facts.explain(words, "transport"),
        passage.map(p -> octets(p, info)),
        facts.list());
  }

  private static LayerOctets octets(Passage passage, Observed<TcpInfo> info) {
    Set<TcpOption> options = info.value().map(TcpInfo::options).orElse(USUAL);
    int header = header(options);
    int synHeader = synHeader(options);
    long again =
        info.value().flatMap(i -> i.number(TcpInfoField.RETRANSMITTED_OCTETS).value()).orElse(0L);
    LayerOctets headers = passage.perSegment(header, Sentence.of("a header of {0} octets", header));
    int more = synHeader - header;
    return new LayerOctets(
        headers.received() + more,
        headers.sent() + more + again,
        headers.basis(),
        how(headers.how(), more > 0 ? synHeader : 0, again));
  }

  /// @param synHeader what a SYN has, 0 where it has no more than the others
  private static Sentence how(Sentence headers, int synHeader, long again) {
    Sentence withSyn = synHeader > 0 ? Sentence.of("{0}, SYN of {1}", headers, synHeader) : headers;
    return again > 0 ? Sentence.of("{0}; {1} octets of data went again", withSyn, again) : withSyn;
  }

  private static int header(Set<TcpOption> options) {
    return HEADER + (options.contains(TcpOption.TIMESTAMPS) ? TIMESTAMPS : 0);
  }

  private static int synHeader(Set<TcpOption> options) {
    boolean timestamps = options.contains(TcpOption.TIMESTAMPS);
    boolean sack = options.contains(TcpOption.SELECTIVE_ACKNOWLEDGEMENT);
    return header(options)
        + MSS_OPTION
        + (sack && !timestamps ? SACK_PERMITTED : 0)
        + (options.contains(TcpOption.WINDOW_SCALE) ? WINDOW_SCALE : 0);
  }

  private static Sentence words(Set<TcpOption> options) {
    return options.isEmpty()
        ? Sentence.of("none")
        : Sentence.data(
            options.stream().sorted().map(TcpOption::word).collect(Collectors.joining(", ")));
  }

  private static Sentence scales(TcpInfo info) {
    return info.options().contains(TcpOption.WINDOW_SCALE)
        ? Sentence.of("{0} bits, the peer's {1}", info.receiveScale(), info.sendScale())
        : Sentence.of("none");
  }

  private static String name(TcpInfoField field) {
    return field.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static Value value(Observed<TcpInfo> info, TcpInfoField field) {
    Observed<Long> number = info.flatMap(i -> i.number(field));
    boolean never =
        field == TcpInfoField.SLOW_START_THRESHOLD
            && number.value().filter(n -> n >= TcpInfoField.NO_THRESHOLD).isPresent();
    return never ? new Value.Text(Sentence.of("none yet")) : Value.quantity(number, field.unit());
  }
}
