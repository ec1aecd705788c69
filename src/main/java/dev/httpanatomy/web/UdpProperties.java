package dev.httpanatomy.web;

import dev.httpanatomy.listening.udp.UdpSettings;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The datagram listener.
///
/// @param enabled whether it listens
/// @param port the UDP port; 0 is any free one
/// @param address the address it listens on; without it all of this machine
/// @param maxDatagram octets of the longest datagram that is echoed
/// @param idle how long after its last datagram a conversation is over
/// @param maxConversations conversations at once; past it the one idle longest ends
/// @param rate datagrams a second of one source that are echoed
/// @param burst how many of them may come at once
record UdpProperties(
    @DefaultValue("true") boolean enabled,
    @Min(0) @Max(65_535) @DefaultValue("9000") int port,
    @Nullable InetAddress address,
    @Min(1) @Max(UdpSettings.MOST_OCTETS) @DefaultValue("65507") int maxDatagram,
    @NotNull @DurationMin(seconds = 1) @DurationMax(days = 1) @DefaultValue("30s") Duration idle,
    @Min(1) @Max(100_000) @DefaultValue("1024") int maxConversations,
    @Min(1) @Max(1_000_000) @DefaultValue("100") int rate,
    @Min(1) @Max(1_000_000) @DefaultValue("200") int burst) {

  /// The name of the listener, in recordings and metrics.
  static final String LISTENER = "udp";

  UdpSettings settings() {
    InetSocketAddress local =
        address == null ? new InetSocketAddress(port) : new InetSocketAddress(address, port);
    return new UdpSettings(LISTENER, local, maxDatagram, idle, maxConversations, rate, burst);
  }
}
