package dev.httpanatomy.web;

import dev.httpanatomy.listening.udp.UdpListener;
import dev.httpanatomy.listening.udp.UdpMeters;
import dev.httpanatomy.recording.RecordingStore;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Starts the datagram listener with the service, and stops it with it.
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty(name = "anatomy.sockets.udp.enabled", matchIfMissing = true)
class UdpConfiguration {

  @Bean
  UdpListener udpListener(AnatomyProperties properties, RecordingStore store) {
    return new UdpListener(
        properties.sockets().udp().settings(), properties.recording().enabled() ? store : null);
  }

  @Bean
  UdpLifecycle udpLifecycle(UdpListener listener) {
    return new UdpLifecycle(listener);
  }

  @Bean
  UdpMeters udpMeters(UdpListener listener) {
    return new UdpMeters(listener);
  }
}
