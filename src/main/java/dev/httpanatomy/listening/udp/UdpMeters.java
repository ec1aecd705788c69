package dev.httpanatomy.listening.udp;

import dev.httpanatomy.listening.ListenerMeters;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

/// The meters of a [UdpListener].
public final class UdpMeters implements MeterBinder {

  private static final String DATAGRAMS = "anatomy.udp.datagrams";
  private static final String DATAGRAMS_WORDS = "Datagrams that came and went";
  private static final String FAILURES = "anatomy.udp.failures";
  private static final String FAILURES_WORDS = "What went wrong without ending the listener";

  private final UdpListener listener;

  /// Meters of this listener.
  public UdpMeters(UdpListener listener) {
    this.listener = listener;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    ListenerMeters<ListenerTotals> meters =
        new ListenerMeters<>(registry, listener.name(), listener.totals());
    meters.begun(ListenerTotals::begun);
    meters.active(ListenerTotals::active);
    meters.rejected("rate-limited", ListenerTotals::rateLimited);
    meters.rejected("oversize", ListenerTotals::oversize);
    meters.rejected("not-answered", ListenerTotals::notAnswered);
    meters.ended("idle-timeout", ListenerTotals::endedIdle);
    meters.ended("evicted", ListenerTotals::evicted);
    meters.received(DATAGRAMS, DATAGRAMS_WORDS, ListenerTotals::datagramsReceived);
    meters.sent(DATAGRAMS, DATAGRAMS_WORDS, ListenerTotals::datagramsSent);
    meters.octets(
        "anatomy.udp.octets",
        "Octets in the datagrams that came and went",
        ListenerTotals::octetsReceived,
        ListenerTotals::octetsSent);
    meters.because(FAILURES, FAILURES_WORDS, "send", ListenerTotals::sendFailures);
    meters.because(FAILURES, FAILURES_WORDS, "other", ListenerTotals::failures);
  }
}
