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
    datagrams(registry, "received", ListenerTotals::datagramsReceived);
    datagrams(registry, "sent", ListenerTotals::datagramsSent);
    octets(registry, "received", ListenerTotals::octetsReceived);
    octets(registry, "sent", ListenerTotals::octetsSent);
    rejected(registry, "rate-limited", ListenerTotals::rateLimited);
    rejected(registry, "oversize", ListenerTotals::oversize);
    rejected(registry, "not-answered", ListenerTotals::notAnswered);
    failures(registry, "send", ListenerTotals::sendFailures);
    failures(registry, "other", ListenerTotals::failures);
    FunctionCounter.builder("anatomy.listener.connections", totals, ListenerTotals::begun)
        .description("Connections accepted, or conversations begun")
        .tags(listener)
        .register(registry);
    ended(registry, "idle-timeout", ListenerTotals::endedIdle);
    ended(registry, "evicted", ListenerTotals::evicted);
    Gauge.builder("anatomy.listener.active", totals, ListenerTotals::active)
        .description("Connections or conversations that go on")
        .tags(listener)
        .register(registry);
  }

  private void datagrams(
      MeterRegistry registry, String direction, ToDoubleFunction<ListenerTotals> count) {
    FunctionCounter.builder("anatomy.udp.datagrams", totals, count)
        .description("Datagrams that came and went")
        .tags(listener.and("direction", direction))
        .register(registry);
  }

  private void octets(
      MeterRegistry registry, String direction, ToDoubleFunction<ListenerTotals> count) {
    FunctionCounter.builder("anatomy.udp.octets", totals, count)
        .description("Octets in the datagrams that came and went")
        .tags(listener.and("direction", direction))
        .baseUnit(BaseUnits.BYTES)
        .register(registry);
  }

  private void rejected(
      MeterRegistry registry, String reason, ToDoubleFunction<ListenerTotals> count) {
    FunctionCounter.builder("anatomy.listener.rejected", totals, count)
        .description("Connections or datagrams that were not answered")
        .tags(listener.and("reason", reason))
        .register(registry);
  }

  private void failures(
      MeterRegistry registry, String reason, ToDoubleFunction<ListenerTotals> count) {
    FunctionCounter.builder("anatomy.udp.failures", totals, count)
        .description("What went wrong without ending the listener")
        .tags(listener.and("reason", reason))
        .register(registry);
  }

  private void ended(
      MeterRegistry registry, String reason, ToDoubleFunction<ListenerTotals> count) {
    FunctionCounter.builder("anatomy.listener.ended", totals, count)
        .description("Connections or conversations that a limit ended")
        .tags(listener.and("reason", reason))
        .register(registry);
  }
}
