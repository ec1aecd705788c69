package dev.httpanatomy.web;

import dev.httpanatomy.answering.AnatomyService;
import dev.httpanatomy.answering.AutoService;
import dev.httpanatomy.listening.tcp.DiscardService;
import dev.httpanatomy.listening.tcp.EchoService;
import dev.httpanatomy.listening.tcp.TcpMeters;
import dev.httpanatomy.recording.RecordingLimits;
import dev.httpanatomy.recording.RecordingStore;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.function.Function;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.core.env.Environment;

/// Opens the raw TCP ports.
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty(name = "anatomy.sockets.tcp.enabled", matchIfMissing = true)
class TcpConfiguration {

  /// Kept where nothing is to be recorded.
  private static final RecordingLimits NOTHING = new RecordingLimits(1, 0, 1, 1, 1);

  @Bean
  TcpPorts tcpPorts(
      AnatomyProperties properties,
      RecordingStore store,
      Representation representation,
      TreeBudget budget,
      Environment environment) {
    RecordingStore recordings =
        properties.recording().enabled() ? store : new RecordingStore(NOTHING);
    AnatomyService anatomy =
        new AnatomyService(
            recordings,
            representation::chooseAlone,
            InstantSource.system(),
            address -> link(address, environment),
            budget::room);
    return new TcpPorts(
        properties.sockets().tcp(),
        recordings,
        mode ->
            switch (mode) {
              case AUTO ->
                  properties.recording().enabled()
                      ? new AutoService(anatomy, address -> link(address, environment))
                      : new EchoService();
              case ECHO -> new EchoService();
              case DISCARD -> new DiscardService();
            });
  }

  /// The ports are bound when the context is there.
  @Bean
  ApplicationListener<ContextRefreshedEvent> tcpMeters(TcpPorts ports, MeterRegistry registry) {
    return refreshed ->
        ports.listeners().forEach(listener -> new TcpMeters(listener).bindTo(registry));
  }

  /// The HTTP port at the address that the peer reached.
  private static Function<String, String> link(String address, Environment environment) {
    String host = address.substring(0, address.lastIndexOf(':'));
    String port =
        environment.getProperty("local.server.port", environment.getProperty("server.port", ""));
    return path -> "http://" + host + ":" + port + path;
  }
}
