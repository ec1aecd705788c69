package dev.httpanatomy.listening;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.BaseUnits;
import java.util.function.ToDoubleFunction;

/// The meters of a listener, which counts anyway; they only read. Those that every listener has are
/// named here alone, so that one query adds up all listeners.
///
/// @param <T> what the listener counts in; kept as long as the registry is
public final class ListenerMeters<T> {

  private static final String REASON = "reason";
  private static final String DIRECTION = "direction";

  private final MeterRegistry registry;
  private final Tags listener;
  private final T totals;

  /// @param listener the listener's name, a tag of each meter
  public ListenerMeters(MeterRegistry registry, String listener, T totals) {
    this.registry = registry;
    this.listener = Tags.of("listener", listener);
    this.totals = totals;
  }

  /// How many connections or conversations there were.
  public void begun(ToDoubleFunction<T> count) {
    count(
        "anatomy.listener.connections",
        "Connections accepted, or conversations begun",
        listener,
        count);
  }

  /// How many there are.
  public void active(ToDoubleFunction<T> count) {
    Gauge.builder("anatomy.listener.active", totals, count)
        .description("Connections or conversations that go on")
        .tags(listener)
        .register(registry);
  }

  /// How many were refused for a reason.
  ///
  /// @param reason in kebab-case
  public void rejected(String reason, ToDoubleFunction<T> count) {
    count(
        "anatomy.listener.rejected",
        "Connections or datagrams that were not answered",
        listener.and(REASON, reason),
        count);
  }

  /// How many came to an end for a reason.
  ///
  /// @param reason in kebab-case
  public void ended(String reason, ToDoubleFunction<T> count) {
    count(
        "anatomy.listener.ended",
        "Connections or conversations that a limit or a reset ended",
        listener.and(REASON, reason),
        count);
  }

  /// What came, in a meter of one kind of listener.
  public void received(String name, String description, ToDoubleFunction<T> count) {
    count(name, description, listener.and(DIRECTION, "received"), count);
  }

  /// What went, in a meter of one kind of listener.
  public void sent(String name, String description, ToDoubleFunction<T> count) {
    count(name, description, listener.and(DIRECTION, "sent"), count);
  }

  /// Octets that passed, a meter for each direction.
  public void octets(
      String name, String description, ToDoubleFunction<T> received, ToDoubleFunction<T> sent) {
    octets(name, description, listener.and(DIRECTION, "received"), received);
    octets(name, description, listener.and(DIRECTION, "sent"), sent);
  }

  /// A meter of one kind of listener, for a reason.
  ///
  /// @param reason in kebab-case
  public void because(String name, String description, String reason, ToDoubleFunction<T> count) {
    count(name, description, listener.and(REASON, reason), count);
  }

  private void octets(String name, String description, Tags tags, ToDoubleFunction<T> count) {
    FunctionCounter.builder(name, totals, count)
        .description(description)
        .tags(tags)
        .baseUnit(BaseUnits.BYTES)
        .register(registry);
  }

  private void count(String name, String description, Tags tags, ToDoubleFunction<T> count) {
    FunctionCounter.builder(name, totals, count)
        .description(description)
        .tags(tags)
        .register(registry);
  }
}
