package dev.httpanatomy.web;

import dev.httpanatomy.access.Network;
import dev.httpanatomy.recording.RecordingLimits;
import dev.httpanatomy.setting.SizeRange;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import java.util.List;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.NestedConfigurationProperty;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/// The settings of this service.
///
/// @param recording what is kept of what passes
/// @param access who may list captures
/// @param http the HTTP port
/// @param tls the port for HTTPS
/// @param forwarded whom to believe who says for whom it asks
/// @param accessLog the log of exchanges
/// @param shutdown what happens when the service is told to stop
/// @param dissect the resource that dissects posted octets
/// @param sockets the listeners below HTTP
@ConfigurationProperties("anatomy")
@Validated
record AnatomyProperties(
    @Valid @DefaultValue Recording recording,
    @Valid @DefaultValue Access access,
    @Valid @DefaultValue Http http,
    @Valid @NestedConfigurationProperty @DefaultValue TlsProperties tls,
    @Valid @DefaultValue Forwarded forwarded,
    @Valid @DefaultValue AccessLog accessLog,
    @Valid @DefaultValue Shutdown shutdown,
    @Valid @DefaultValue Dissect dissect,
    @Valid @DefaultValue Sockets sockets) {

  /// What is kept.
  ///
  /// @param enabled whether anything is recorded
  /// @param maxHead octets kept of a message's start-line and header section
  /// @param maxBody octets kept of a message's body
  /// @param maxMemory octets of memory for all recordings; a quarter of the heap if that is less
  /// @param maxExchanges exchanges kept
  /// @param maxConnections connections kept, besides those that are open
  record Recording(
      @DefaultValue("true") boolean enabled,
      @NotNull @SizeRange(min = "1B", max = "1GB") @DefaultValue("64KB") DataSize maxHead,
      @NotNull @SizeRange(min = "0B", max = "1GB") @DefaultValue("256KB") DataSize maxBody,
      @NotNull @SizeRange(min = "1B", max = "1024GB") @DefaultValue("64MB") DataSize maxMemory,
      @Min(1) @DefaultValue("10000") int maxExchanges,
      @Min(1) @DefaultValue("10000") int maxConnections) {

    private static final int PART_OF_HEAP = 4;

    RecordingLimits limits() {
      return new RecordingLimits(
          Math.toIntExact(maxHead.toBytes()),
          Math.toIntExact(maxBody.toBytes()),
          Math.min(maxMemory.toBytes(), Runtime.getRuntime().maxMemory() / PART_OF_HEAP),
          maxExchanges,
          maxConnections);
    }
  }

  /// Who may list captures.
  ///
  /// @param token what lets somebody elsewhere list captures; a new one at each start if none is
  ///   set
  record Access(
      @Nullable
          @Pattern(
              regexp = "[!#-+\\--:<-\\[\\]-~]*",
              message = "has characters that no cookie can hold (RFC 6265 §4.1.1)")
          String token) {}

  /// The HTTP port.
  ///
  /// @param exchangeFields whether each response carries Exchange-Id and Link
  /// @param maxContent octets of a request's content that are waited for before it is answered
  /// @param head how long the head of a request may take
  /// @param maxStreams how many may watch the live stream at once
  record Http(
      @DefaultValue("true") boolean exchangeFields,
      @NotNull @SizeRange(min = "0B", max = "1024GB") @DefaultValue("16MB") DataSize maxContent,
      @NotNull @DurationMin(seconds = 1) @DurationMax(days = 1) @DefaultValue("30s") Duration head,
      @Min(0) @Max(10_000) @DefaultValue("64") int maxStreams) {}

  /// Whom to believe.
  ///
  /// @param trusted where the proxies are whose Forwarded and X-Forwarded fields are believed
  record Forwarded(@DefaultValue List<Network> trusted) {}

  /// The log of exchanges.
  ///
  /// @param enabled whether each exchange that ends has a line in the log
  record AccessLog(@DefaultValue("false") boolean enabled) {}

  /// The end.
  ///
  /// @param delay how long all is answered as before, but for the question whether it is ready
  record Shutdown(
      @NotNull @DurationMin(seconds = 0) @DurationMax(seconds = 25) @DefaultValue("0s")
          Duration delay) {}

  /// The resource that dissects posted octets.
  ///
  /// @param maxOctets how many octets may be posted
  record Dissect(
      @NotNull @SizeRange(min = "1B", max = "1GB") @DefaultValue("256KB") DataSize maxOctets) {}

  /// The raw ports.
  ///
  /// @param tcp those for streams
  /// @param udp that for datagrams
  record Sockets(
      @Valid @NestedConfigurationProperty @DefaultValue TcpProperties tcp,
      @Valid @NestedConfigurationProperty @DefaultValue UdpProperties udp) {}
}
