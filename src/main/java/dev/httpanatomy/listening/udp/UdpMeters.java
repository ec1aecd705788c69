package dev.httpanatomy.listening.udp;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.BaseUnits;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.ToDoubleFunction;

/// The meters of a [UdpListener]; it counts anyway, they only read.
public final class UdpMeters implements MeterBinder {

  private final ListenerTotals totals;
  private final Tags listener;

  /// Meters of this listener.
  public UdpMeters(UdpListener listener) {
    this.totals = listener.totals();
    this.listener = Tags.of("listener", listener.name());
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    String datagrams = "Datagrams that came and went";
    count(
            "anatomy.udp.datagrams",
            datagrams,
            "direction",
            "received",
            ListenerTotals::datagramsReceived)
        .register(registry);
    count("anatomy.udp.datagrams", datagrams, "direction", "sent", ListenerTotals::datagramsSent)
        .register(registry);
    octets("received", ListenerTotals::octetsReceived).register(registry);
    octets("sent", ListenerTotals::octetsSent).register(registry);
    rejected("rate-limited", ListenerTotals::rateLimited).register(registry);
    rejected("oversize", ListenerTotals::oversize).register(registry);
    rejected("not-answered", ListenerTotals::notAnswered).register(registry);
    failures("send", ListenerTotals::sendFailures).register(registry);
    failures("other", ListenerTotals::failures).register(registry);
    FunctionCounter.builder("anatomy.listener.connections", totals, ListenerTotals::begun)
        .description("Connections accepted, or conversations begun")
        .tags(listener)
        .register(registry);
    ended("idle-timeout", ListenerTotals::endedIdle).register(registry);
    ended("evicted", ListenerTotals::evicted).register(registry);
    Gauge.builder("anatomy.listener.active", totals, ListenerTotals::active)
        .description("Connections or conversations that go on")
        .tags(listener)
        .register(registry);
  }

  private FunctionCounter.Builder<ListenerTotals> octets(
      String direction, ToDoubleFunction<ListenerTotals> count) {
    String words = "Octets in the datagrams that came and went";
    return count("anatomy.udp.octets", words, "direction", direction, count)
        .baseUnit(BaseUnits.BYTES);
  }

  private FunctionCounter.Builder<ListenerTotals> rejected(
      String reason, ToDoubleFunction<ListenerTotals> count) {
    String words = "Connections or datagrams that were not answered";
    return count("anatomy.listener.rejected", words, "reason", reason, count);
  }

  private FunctionCounter.Builder<ListenerTotals> failures(
      String reason, ToDoubleFunction<ListenerTotals> count) {
    String words = "What went wrong without ending the listener";
    return count("anatomy.udp.failures", words, "reason", reason, count);
  }

  private FunctionCounter.Builder<ListenerTotals> ended(
      String reason, ToDoubleFunction<ListenerTotals> count) {
    String words = "Connections or conversations that a limit ended";
    return count("anatomy.listener.ended", words, "reason", reason, count);
  }

  private FunctionCounter.Builder<ListenerTotals> count(
      String name, String words, String tag, String value, ToDoubleFunction<ListenerTotals> count) {
    return FunctionCounter.builder(name, totals, count)
        .description(words)
        .tags(listener.and(tag, value));
  }
}
