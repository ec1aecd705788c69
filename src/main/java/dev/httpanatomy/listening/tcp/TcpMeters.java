package dev.httpanatomy.listening.tcp;

import dev.httpanatomy.listening.ListenerMeters;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

/// The meters of a [TcpListener].
public final class TcpMeters implements MeterBinder {

  private final TcpListener listener;

  /// Meters of this listener.
  public TcpMeters(TcpListener listener) {
    this.listener = listener;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    ListenerMeters<TcpTotals> meters =
        new ListenerMeters<>(registry, listener.name(), listener.totals());
    meters.begun(TcpTotals::accepted);
    meters.active(totals -> listener.active());
    meters.rejected("too-many", TcpTotals::rejected);
    meters.ended("first-octet-timeout", TcpTotals::silent);
    meters.ended("idle-timeout", TcpTotals::timedOut);
    meters.ended("reset", TcpTotals::reset);
    meters.ended("octet-limit", TcpTotals::overOctetLimit);
    meters.octets(
        "anatomy.tcp.octets",
        "Octets that passed a raw port",
        TcpTotals::octetsReceived,
        TcpTotals::octetsSent);
  }
}
