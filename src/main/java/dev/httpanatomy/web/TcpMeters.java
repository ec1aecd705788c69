package dev.httpanatomy.web;

import dev.httpanatomy.listening.tcp.TcpListener;
import dev.httpanatomy.listening.tcp.TcpTotals;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.BaseUnits;
import java.util.function.ToDoubleFunction;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.event.EventListener;

/// The meters of the raw TCP ports, one of each kind a port; the ports count anyway.
final class TcpMeters {

  private static final String LISTENER = "listener";
  private static final String REASON = "reason";

  private final TcpPorts ports;
  private final MeterRegistry registry;

  TcpMeters(TcpPorts ports, MeterRegistry registry) {
    this.ports = ports;
    this.registry = registry;
  }

  @EventListener(ContextRefreshedEvent.class)
  void bind() {
    ports.listeners().forEach(this::bind);
  }

  private void bind(TcpListener listener) {
    Tags tags = Tags.of(LISTENER, listener.name());
    counter(
        listener,
        "anatomy.listener.connections",
        "Connections accepted, or conversations begun",
        tags,
        TcpTotals::accepted);
    counter(
        listener,
        "anatomy.listener.rejected",
        "Connections or datagrams that were not answered",
        tags.and(REASON, "too-many"),
        TcpTotals::rejected);
    ended(listener, "first-octet-timeout", TcpTotals::silent);
    ended(listener, "idle-timeout", TcpTotals::timedOut);
    ended(listener, "reset", TcpTotals::reset);
    ended(listener, "octet-limit", TcpTotals::overOctetLimit);
    octets(listener, "received", TcpTotals::octetsReceived);
    octets(listener, "sent", TcpTotals::octetsSent);
    Gauge.builder("anatomy.listener.active", listener, TcpListener::active)
        .description("Connections or conversations that go on")
        .tags(tags)
        .register(registry);
  }

  private void ended(TcpListener listener, String reason, ToDoubleFunction<TcpTotals> count) {
    counter(
        listener,
        "anatomy.listener.ended",
        "Connections or conversations that a limit ended",
        Tags.of(LISTENER, listener.name(), REASON, reason),
        count);
  }

  private void octets(TcpListener listener, String direction, ToDoubleFunction<TcpTotals> count) {
    FunctionCounter.builder("anatomy.tcp.octets", listener.totals(), count)
        .description("Octets that passed a raw port")
        .tags(LISTENER, listener.name(), "direction", direction)
        .baseUnit(BaseUnits.BYTES)
        .register(registry);
  }

  private void counter(
      TcpListener listener,
      String name,
      String description,
      Tags tags,
      ToDoubleFunction<TcpTotals> count) {
    FunctionCounter.builder(name, listener.totals(), count)
        .description(description)
        .tags(tags)
        .register(registry);
  }
}
