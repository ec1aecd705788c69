package dev.httpanatomy.recording;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.BaseUnits;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.ToDoubleFunction;

/// The meters of a [RecordingStore]; it counts anyway, they only read.
public final class RecordingMeters implements MeterBinder {

  private final RecordingStore store;

  /// Meters of this store.
  public RecordingMeters(RecordingStore store) {
    this.store = store;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    counter(registry, "anatomy.connections", "Connections accepted", RecordingTotals::connections);
    counter(registry, "anatomy.exchanges", "Exchanges begun", RecordingTotals::exchanges);
    octets(registry, "received", RecordingTotals::octetsReceived);
    octets(registry, "sent", RecordingTotals::octetsSent);
    counter(
        registry,
        "anatomy.recording.exchanges.dropped",
        "Exchanges dropped to stay within the limits",
        RecordingTotals::exchangesDropped);
    counter(
        registry,
        "anatomy.recording.connections.dropped",
        "Connections dropped to stay within the limits",
        RecordingTotals::connectionsDropped);
    gauge(
        registry, "anatomy.connections.open", "Open connections", RecordingStore::connectionsOpen);
    gauge(
        registry,
        "anatomy.recording.exchanges.held",
        "Exchanges held",
        RecordingStore::exchangesHeld);
    gauge(
        registry,
        "anatomy.recording.connections.held",
        "Connections held",
        RecordingStore::connectionsHeld);
    Gauge.builder("anatomy.recording.memory", store, RecordingStore::octetsHeld)
        .description("Memory taken by recordings")
        .baseUnit(BaseUnits.BYTES)
        .register(registry);
  }

  private void octets(
      MeterRegistry registry, String direction, ToDoubleFunction<RecordingTotals> count) {
    FunctionCounter.builder("anatomy.octets", store, s -> count.applyAsDouble(s.totals()))
        .description("Octets that passed the tapped connections")
        .tag("direction", direction)
        .baseUnit(BaseUnits.BYTES)
        .register(registry);
  }

  private void counter(
      MeterRegistry registry,
      String name,
      String description,
      ToDoubleFunction<RecordingTotals> count) {
    FunctionCounter.builder(name, store, s -> count.applyAsDouble(s.totals()))
        .description(description)
        .register(registry);
  }

  private void gauge(
      MeterRegistry registry,
      String name,
      String description,
      ToDoubleFunction<RecordingStore> value) {
    Gauge.builder(name, store, value).description(description).register(registry);
  }
}
