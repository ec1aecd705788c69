package dev.httpanatomy.web;

import dev.httpanatomy.listening.tcp.TcpLimits;
import dev.httpanatomy.setting.SizeRange;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Map;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// The raw TCP ports.
///
/// @param enabled whether there are any
/// @param address the address to listen on; all if none is set
/// @param port the port; 0 for any that is free
/// @param mode what it answers
/// @param morePorts more ports, each with what it answers
/// @param maxConnections how many connections may be open at once, on each port
/// @param firstOctet how long a connection may stay silent before its first octet
/// @param idle how long nothing may come or go afterwards
/// @param maxOctets octets that a peer may send on one connection
/// @param grace how long conversations may go on when the service stops
record TcpProperties(
    @DefaultValue("true") boolean enabled,
    @Nullable InetAddress address,
    @Min(0) @Max(65535) @DefaultValue("9000") int port,
    @NotNull @DefaultValue("auto") TcpMode mode,
    @DefaultValue Map<@Min(0) @Max(65535) Integer, @NotNull TcpMode> morePorts,
    @Min(1) @Max(60_000) @DefaultValue("2000") int maxConnections,
    @NotNull @DurationMin(seconds = 1) @DurationMax(days = 1) @DefaultValue("60s")
        Duration firstOctet,
    @NotNull @DurationMin(seconds = 1) @DurationMax(days = 1) @DefaultValue("60s") Duration idle,
    @NotNull @SizeRange(min = "1B", max = "1024GB") @DefaultValue("16GB") DataSize maxOctets,
    @NotNull @DurationMin(seconds = 0) @DurationMax(seconds = 25) @DefaultValue("5s")
        Duration grace) {

  TcpLimits limits() {
    return new TcpLimits(maxConnections, firstOctet, idle, maxOctets.toBytes());
  }
}
